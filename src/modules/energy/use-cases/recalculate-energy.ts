import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { DeviceCategory } from '../../../shared/device-category.js';
import { FACTOR_SET_IN_USE } from '../../carbon/carbon.public.js';
import { againstTarget } from '../domain/against-target.js';
import { departmentYearInputs } from '../domain/department-year-inputs.js';
import { readTarget, storeDepartmentEnergy } from '../persistence/department-energy-store.js';
import { deviceDays } from '../queries/device-days.js';
import { meteredYears } from '../queries/metered-years.js';

/** Meters and device-days of all years, joined and held against the target; from history, never by adding. */
@Injectable()
export class RecalculateEnergy {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, departmentId: string): Promise<void> {
    const now = this.clock.now();
    const inputs = departmentYearInputs(
      await deviceDays(tx, departmentId, now),
      await meteredYears(tx, departmentId),
      categoryEnergyKwh,
      calendarYear(now),
    );
    const target = await readTarget(tx, departmentId);
    await storeDepartmentEnergy(tx, departmentId, againstTarget(inputs, target), now);
  }
}

/** The category's typical energy, kWh a year, for models without a value of their own. What nobody identified uses nothing. */
const categoryEnergyKwh = (category: DeviceCategory | null): number =>
  category === null || category === 'other' ? 0 : FACTOR_SET_IN_USE.get(`tec_old_kwh.${category}`, 'kWh/yr').value;

const calendarYear = (now: Date): number =>
  Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Stockholm' }).format(now));
