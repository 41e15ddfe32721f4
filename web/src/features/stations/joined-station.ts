import { useSyncExternalStore } from 'react';

/** The station this browser became, by the names people know. */
export interface JoinedName {
  readonly station: string;
  readonly campaign: string;
}

const KEPT = 'atertag.joined';
const listeners = new Set<() => void>();

function change(text: string | null): void {
  if (text === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, text);
  for (const listener of listeners) listener();
}

/** Kept beyond the credential: when the server no longer knows it, the page can say which station has ended. */
export const rememberStation = (joined: JoinedName): void => change(JSON.stringify(joined));

/** Whoever comes next at this browser is not told of the station. */
export const forgetStation = (): void => change(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The station this browser was last made; null when it never was, or has left it behind. */
export function useJoinedStation(): JoinedName | null {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(KEPT));
  return text === null ? null : (JSON.parse(text) as JoinedName);
}
