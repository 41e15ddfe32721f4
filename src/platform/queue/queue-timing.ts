/** Every waiting time of the job platform, in milliseconds. Tests shorten them; the order of the values must stay. */
export interface QueueTiming {
  /** A worker that has not renewed its job's lock for this long is taken for dead. */
  readonly lock: number;
  /** How often workers look for jobs of the dead. Lock and check together bound the recovery: 15 s. */
  readonly stalledCheck: number;
  /** How often the relay looks without being called, and a worker retries a lost connection. */
  readonly poll: number;
  /** How often a worker renews the leases of the rows it works on. */
  readonly heartbeat: number;
  /** How long the queue may hold a row before it is handed over again; doubles each time. */
  readonly lease: number;
  readonly longestLease: number;
  /** Pause before the second try of a failed job; doubles each time. */
  readonly retry: number;
}

export const QUEUE_TIMING: QueueTiming = {
  lock: 10_000,
  stalledCheck: 5_000,
  poll: 1_000,
  heartbeat: 5_000,
  lease: 20_000,
  longestLease: 300_000,
  retry: 1_000,
};
