import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/env.js';
import { withoutPersonalNumbers } from './without-personal-numbers.js';

export type LogFields = Readonly<Record<string, unknown>>;

/** One JSON line per outcome: an event name and fields, never prose with values in it, never personal data. */
@Injectable()
export class Log {
  private constructor(private readonly logger: Logger) {}

  /** To standard error, so that what a command prints on standard output stays its answer alone. */
  static at(level: LogLevel, destination: DestinationStream = pino.destination(2)): Log {
    const formatters = { log: (fields: object) => withoutPersonalNumbers(fields) as Record<string, unknown> };
    return new Log(pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters }, destination));
  }

  info(event: string, fields: LogFields = {}): void {
    this.logger.info(fields, event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.logger.warn(fields, event);
  }

  error(event: string, fields: LogFields = {}): void {
    this.logger.error(fields, event);
  }
}

/** Nest's own messages go through the same log; its start-up chatter is left out. */
export const nestLogger = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => log.warn('nest.warning', { message: String(message) }),
  error: (message: unknown, stack?: unknown) => log.error('nest.error', { message: String(message), stack }),
});
