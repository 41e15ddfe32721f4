import { ApiError } from '../../api/client.js';

/** What is not there, or not for the reader: the server does not tell them apart. */
export const isMissing = (error: Error | null): boolean => error instanceof ApiError && error.status === 404;
