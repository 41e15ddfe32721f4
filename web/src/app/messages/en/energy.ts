import type { energy as source } from '../sv/energy.js';

export const energy: typeof source = {
  title: 'Energy against the target',
  chartTitle: 'Energy of the IT devices per year',
  subtitle: (from, to) => `kWh per year, ${from} to ${to}`,
  onTrack: 'On track',
  behind: 'Behind',
  noBasis: 'No basis',
  above: (year, gap) => `In ${year} the department was ${gap} above its target line.`,
  below: (year, gap) => `In ${year} the department was ${gap} below its target line.`,
  progress: (share, reduction, year) => `${share} of the reduction of ${reduction} by ${year} is reached.`,
  rise: (share, reduction, year) =>
    `Energy has risen since the base year, by as much as ${share} of the reduction of ${reduction} that is due by ${year}.`,
  baseline: (year, kwh) => `Base year ${year}: ${kwh}.`,
  quality: { measured: 'Measured', hybrid: 'Partly measured', modelled: 'Modelled' },
  qualityText: (quality, coverage) => `Basis: ${quality.toLowerCase()}, ${coverage} of the energy is metered.`,
  noData:
    'There are neither readings nor devices with energy data for this department yet. Read in devices under Import, or send readings.',
  pending: 'Computing… the figures will be updated shortly.',
  tableCaption: 'Energy of the IT devices per year, kWh',
  year: 'Year',
  measured: 'Measured',
  modelled: 'Modelled',
  total: 'Energy',
  target: 'Target',
  coverage: 'Metered share',
  qualityHeading: 'Basis',
  incomplete: 'part of the year',
  missing: '–',
  missingNote: '– means that it is not known, not zero.',
  description: (from, to) =>
    `Line chart of energy per year from ${from} to ${to} with the target line dashed. The table below the chart has the same figures. Hollow marks are years that are not complete.`,
  computedAt: (time) => `Computed ${time}.`,
};
