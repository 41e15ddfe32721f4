/** The command line was called with words it does not take. */
export class UsageError extends Error {}
