import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { COUNTED_BY, delayAfter, type Subject } from '../domain/sign-in-delay.js';
import { sha256 } from './secret.js';

/** An attempt that is counted as failed until it is forgiven. */
export interface CountedAttempt {
  readonly counted: readonly { readonly subject: Subject; readonly blockedUntil: Date | null }[];
  /** How long the next attempt must wait unless this one succeeds. */
  readonly delaySeconds: number;
}

const COUNT = `
  INSERT INTO sign_in_failure AS f (municipality_id, key_sha256, failures, since) VALUES ($1, $2, 1, $3)
  ON CONFLICT (municipality_id, key_sha256) DO UPDATE SET
    failures = CASE WHEN f.since < $4 THEN 1 ELSE f.failures + 1 END,
    since = CASE WHEN f.since < $4 THEN $3 ELSE f.since END
  RETURNING failures, blocked_until AS "blockedUntil"`;
const BLOCK = 'UPDATE sign_in_failure SET blocked_until = $3 WHERE municipality_id = $1 AND key_sha256 = $2';
// A block that another attempt set in between stays.
const FORGIVE = `
  UPDATE sign_in_failure SET failures = greatest(failures - 1, 0),
    blocked_until = CASE WHEN blocked_until = $3 THEN NULL ELSE blocked_until END
  WHERE municipality_id = $1 AND key_sha256 = $2`;
const FORGET = 'DELETE FROM sign_in_failure WHERE municipality_id = $1 AND key_sha256 = $2';
const FORGET_OLD = 'DELETE FROM sign_in_failure WHERE municipality_id = $1 AND since < $2';

/**
 * Counts an attempt before it is known how it ends, in a transaction of its own: many at once then wait for each other's
 * count, and one that is refused stays counted.
 *
 * @throws Problem too-many-requests while one of the subjects must wait; such an attempt is not counted
 */
export async function countAttempt(tx: Tx, subjects: readonly Subject[], now: Date): Promise<CountedAttempt> {
  await tx.query(FORGET_OLD, [tx.municipalityId, hoursBefore(now, OLD_HOURS)]);
  const rows: { subject: Subject; failures: number; blockedUntil: Date | null }[] = [];
  for (const subject of subjects) {
    const since = hoursBefore(now, COUNTED_BY[subject.by].hours);
    const [row] = await tx.query<Counted>(COUNT, [tx.municipalityId, keyOf(subject), now, since]);
    if (row) rows.push({ subject, ...row });
  }
  const waiting = Math.max(0, ...rows.map(({ blockedUntil }) => (blockedUntil?.getTime() ?? 0) - now.getTime()));
  if (waiting > 0) throw mustWait(Math.ceil(waiting / 1000));
  const delays = rows.map(({ subject, failures }) => ({ subject, seconds: delayAfter(failures, subject.by) }));
  const counted: { subject: Subject; blockedUntil: Date | null }[] = [];
  for (const { subject, seconds } of delays) {
    const blockedUntil = seconds === 0 ? null : new Date(now.getTime() + seconds * 1000);
    if (blockedUntil) await tx.query(BLOCK, [tx.municipalityId, keyOf(subject), blockedUntil]);
    counted.push({ subject, blockedUntil });
  }
  return { counted, delaySeconds: Math.max(0, ...delays.map(({ seconds }) => seconds)) };
}

/** Takes an attempt back that was no failure, and no success yet. */
export async function forgiveAttempt(tx: Tx, { counted }: CountedAttempt): Promise<void> {
  for (const { subject, blockedUntil } of counted)
    await tx.query(FORGIVE, [tx.municipalityId, keyOf(subject), blockedUntil]);
}

/** Takes an attempt back that succeeded, and with it the failures of its own before it; those of others stay. */
export async function forgetFailures(tx: Tx, { counted }: CountedAttempt): Promise<void> {
  const own = counted.filter(({ subject }) => subject.by === 'own');
  for (const { subject } of own) await tx.query(FORGET, [tx.municipalityId, keyOf(subject)]);
  await forgiveAttempt(tx, { counted: counted.filter((each) => !own.includes(each)), delaySeconds: 0 });
}

interface Counted {
  readonly failures: number;
  readonly blockedUntil: Date | null;
}

/** Older than any count and the longest delay after it. */
const OLD_HOURS = 25;

const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const keyOf = ({ by, of }: Subject): Buffer => sha256(Buffer.from(`${by} ${of}`));

const mustWait = (retryAfterSeconds: number): Problem =>
  new Problem('too-many-requests', `Too many failed attempts. Wait ${retryAfterSeconds} s, then try again.`, {
    retryAfterSeconds,
  });
