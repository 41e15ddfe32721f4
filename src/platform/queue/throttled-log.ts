import type { Log, LogFields } from '../log/log.js';

/** A queue without its server fails hundreds of times a second; an operator needs the line once per interval. */
export class ThrottledLog {
  private readonly seen = new Map<string, { since: number; suppressed: number }>();

  constructor(
    private readonly log: Log,
    private readonly interval = 10_000,
  ) {}

  warn(event: string, error: unknown, fields: LogFields = {}): void {
    const message = error instanceof Error ? error.message || error.name : String(error);
    const subject = `${event} ${JSON.stringify(fields)}`;
    const last = this.seen.get(subject);
    if (last && Date.now() - last.since < this.interval) {
      last.suppressed += 1;
      return;
    }
    this.seen.set(subject, { since: Date.now(), suppressed: 0 });
    this.log.warn(event, { ...fields, message, ...(last?.suppressed ? { suppressed: last.suppressed } : {}) });
  }
}
