import type { energy as source } from '../sv/energy.js';

export const energy: typeof source = {
  title: 'Energy against the target',
  subtitle: (from, to) => `kWh per year, ${from} to ${to}`,
  onTrack: 'On track',
  behind: 'Behind',
  noBasis: 'No basis',
  above: (year, gap) => `In ${year} the department was about ${gap} above its target line.`,
  below: (year, gap) => `In ${year} the department was about ${gap} below its target line.`,
  progress: (share, reduction, year) => `${share} of the reduction of ${reduction} by ${year} is reached.`,
  rise: (share, reduction, year) =>
    `Energy has risen since the base year, by as much as ${share} of the reduction of ${reduction} that is due by ${year}.`,
  baseline: (year, kwh) => `Base year ${year}: about ${kwh}.`,
  quality: { measured: 'Measured', hybrid: 'Partly measured', modelled: 'Modelled' },
  qualityText: (quality, coverage) => `Basis: ${quality.toLowerCase()}, ${coverage} of the energy is metered.`,
  noData:
    'There are neither readings nor devices with energy data for this department yet. Read in devices under Import, or send readings.',
  noBasisYet: 'There is no whole year with figures to compare with the target yet.',
  modelledInPart: 'Wholly or partly modelled',
  source: "the department's readings and the device register",
  method:
    'The energy of a year is what the meters show, plus the modelled energy of the devices without a meter. What is modelled is the yearly use of the model times the part of the year that the device was in use, adjusted by the meters where there are any. The target is a straight line from the base year to the target year.',
  fileName: 'energy-per-year',
  pending: 'Computing… the figures will be updated shortly.',
  tableCaption: 'Energy of the IT devices per year, kWh',
  measured: 'Measured',
  modelled: 'Modelled',
  total: 'Energy',
  target: 'Target',
  coverage: 'Metered share',
  missing: '–',
  description: (from, to) =>
    `Line chart of energy per year from ${from} to ${to} with the target line dashed. The table below the chart has the same figures. Filled marks are metered years, hatched ones wholly or partly modelled, dotted ones not whole.`,
};
