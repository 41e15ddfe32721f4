/** Where an entry of the history stands on its device's page. */
export const anchorOf = (seq: number): string => `handelse-${seq}`;
