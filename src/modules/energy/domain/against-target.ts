import { departmentEnergy, type DepartmentEnergy, type DepartmentYearInput } from './department-energy.js';

/** A target somebody has set: the year it is measured from, the year it is due, and the share to be gone by then. */
export interface DepartmentTarget {
  readonly baselineYear: number;
  readonly targetYear: number;
  readonly reduction: number;
}

/**
 * A department's years, kWh, against the target that was set, or against −30 % in ten years from its first complete
 * year. A baseline year without data cannot be held against anything: the years then stand alone with the default.
 */
export function againstTarget(
  inputs: readonly DepartmentYearInput[],
  target: DepartmentTarget | null,
): DepartmentEnergy {
  const byDefault = departmentEnergy(inputs);
  const kwh = byDefault.years.find(({ year }) => year === target?.baselineYear)?.kwh;
  if (target === null || kwh === undefined || kwh === null) return byDefault;
  return departmentEnergy(inputs, {
    baseline: { year: target.baselineYear, kwh },
    reduction: target.reduction,
    spanYears: target.targetYear - target.baselineYear,
  });
}
