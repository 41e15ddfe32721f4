import { AUDITED_ACTS, type AuditedAct } from '../../../../../src/shared/audited-acts.js';
import type { AuditFilter } from '../../../api/audit.js';

/** What of the log is asked for, as it stands in the address: days, not moments. */
export interface AuditSearch {
  readonly handelse?: string | undefined;
  /** As the log writes it: `account:<id>`. */
  readonly av?: string | undefined;
  /** A kind of target. */
  readonly galler?: string | undefined;
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The reader's own midnight at which a day begins, so many days later; undefined where it is no day. */
function midnight(day: string | undefined, later = 0): string | undefined {
  if (day === undefined || !DAY.test(day)) return undefined;
  const begins = new Date(`${day}T00:00:00`);
  if (Number.isNaN(begins.getTime())) return undefined;
  begins.setDate(begins.getDate() + later);
  return begins.toISOString();
}

const isAct = (text: string | undefined): text is AuditedAct => (AUDITED_ACTS as readonly unknown[]).includes(text);

/** The server's filter for it. What is not an act or a day does not narrow; the last day is included whole. */
export const filterOf = ({ handelse, av, galler, fran, till }: AuditSearch): AuditFilter => ({
  act: isAct(handelse) ? handelse : undefined,
  actor: av,
  target: galler,
  from: midnight(fran),
  to: midnight(till, 1),
});

export const isNarrowed = (search: AuditSearch): boolean => Object.values(search).some((value) => value !== undefined);
