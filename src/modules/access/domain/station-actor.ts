const PREFIX = 'station:';

/** What history and the audit log call a station. */
export const stationActor = (stationId: string): string => PREFIX + stationId;

/** The station an actor is; null for a key or an account. */
export const stationOf = (actor: string): string | null =>
  actor.startsWith(PREFIX) ? actor.slice(PREFIX.length) : null;
