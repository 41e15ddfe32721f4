interface Opened {
  readonly entry: string;
  readonly deviceId: string;
}

/** The row that was opened last. It lives as long as the window: on Back the reader stands on it again. */
let opened: Opened | null = null;

/** @param entry names the place in the browser's history that the list stands at */
export function rememberOpened(entry: string | undefined, deviceId: string): void {
  opened = entry === undefined ? null : { entry, deviceId };
}

export const openedFrom = (entry: string | undefined): string | null =>
  opened !== null && opened.entry === entry ? opened.deviceId : null;
