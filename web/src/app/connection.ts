import { useSyncExternalStore } from 'react';

export interface Connection {
  readonly reachable: boolean;
  /** When the server last answered, ms since 1970; null when it has not yet. */
  readonly lastContact: number | null;
}

/** Whether the server answers, as the requests of this window find out. */
export class ConnectionWatch {
  #state: Connection = { reachable: true, lastContact: null };
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): Connection => this.#state;

  answered(at: number): void {
    const told = !this.#state.reachable || this.#state.lastContact === null;
    this.#state = { reachable: true, lastContact: at };
    if (told) this.#tell();
  }

  lost(): void {
    if (!this.#state.reachable) return;
    this.#state = { ...this.#state, reachable: false };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new ConnectionWatch();

export const useConnection = (): Connection => useSyncExternalStore(connection.subscribe, connection.state);
