import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { enqueueAll } from '../../../platform/queue/enqueue.js';
import { Clock } from '../../../shared/clock.js';
import { type FieldFault, Problem } from '../../../shared/problem.js';
import { listDepartments } from '../../organisation/organisation.public.js';
import type { ReadingCommand } from '../domain/reading.js';
import { RecalculateDepartmentEnergy } from '../jobs/recalculate-department-energy.js';
import { insertReadings, lockReadings, overlappingReadings } from '../persistence/energy-readings.js';

export interface ReadingReceipt {
  readonly readingId: string;
  /** The very same reading was there already. */
  readonly replayed: boolean;
}

@Injectable()
export class RecordReadings {
  constructor(private readonly clock: Clock) {}

  /**
   * Keeps readings, all or none, and owes their departments a new computation.
   *
   * @throws Problem invalid (unknown department, from not before to), conflict (an id used for another reading, or a time
   *   the meter has a reading for already)
   */
  async run(tx: Tx, readings: readonly ReadingCommand[]): Promise<ReadingReceipt[]> {
    await refuseFaulty(tx, readings);
    await lockReadings(tx);
    const inserted = await insertReadings(tx, this.clock.now(), readings);
    const conflicting = inserted.find(({ same }) => !same);
    if (conflicting)
      throw new Problem(
        'conflict',
        `The reading id ${conflicting.readingId} was used for another reading; make a new id for this one.`,
      );
    const [overlap] = await overlappingReadings(
      tx,
      readings.map(({ readingId }) => readingId),
    );
    if (overlap)
      throw new Problem(
        'conflict',
        `The reading ${overlap.readingId} overlaps ${overlap.otherId} of the same meter ${overlap.meter}; give times that meet.`,
      );
    const departments = new Set(readings.map(({ departmentId }) => departmentId));
    await enqueueAll(
      tx,
      RecalculateDepartmentEnergy,
      [...departments].map((departmentId) => ({ municipalityId: tx.municipalityId, departmentId })),
    );
    return inserted.map(({ readingId, added }) => ({ readingId, replayed: !added }));
  }
}

async function refuseFaulty(tx: Tx, readings: readonly ReadingCommand[]): Promise<void> {
  const departments = new Set((await listDepartments(tx)).map(({ id }) => id));
  const seen = new Set<string>();
  const errors = readings.flatMap(({ readingId, departmentId, from, to }, index): FieldFault[] => {
    const pointer = `/readings/${index}`;
    const faults: FieldFault[] = [];
    if (!departments.has(departmentId))
      faults.push({ pointer: `${pointer}/departmentId`, message: 'There is no department of this id.' });
    if (!(Date.parse(from) < Date.parse(to)))
      faults.push({ pointer: `${pointer}/to`, message: 'to must be later than from.' });
    if (seen.has(readingId))
      faults.push({ pointer: `${pointer}/readingId`, message: 'The same readingId is above already.' });
    seen.add(readingId);
    return faults;
  });
  if (errors.length > 0)
    throw new Problem('invalid', 'See errors: each names a reading and what it must be.', { errors });
}
