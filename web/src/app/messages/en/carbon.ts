import { countedIn } from '../plural.js';
import type { carbon as source } from '../sv/carbon.js';

const counted = countedIn('en-GB');
const devices = (count: number): string => counted(count, { one: 'device', other: 'devices' });

export const carbon: typeof source = {
  title: 'What the take-back gave',
  headline: (total, range) =>
    `The take-back is estimated to have avoided about ${total} CO₂e (95% uncertainty ${range}) compared with buying equivalent new devices.`,
  burden: (total, range) =>
    `So far the take-back is estimated to cause about ${total} more CO₂e (95% uncertainty ${range}) than buying equivalent new devices.`,
  nothingYet:
    'No saving is realised yet. It counts once the devices have a disposition, for example sold or redeployed.',
  basis: (reused, recycled, pending) =>
    `${devices(reused)} reused, ${counted(recycled, { one: 'recycled', other: 'recycled' })}, ${counted(pending, { one: 'awaits', other: 'await' })} a disposition.`,
  factorSet: 'Factor set',
  level: (profile, share) =>
    `Computed with profile ${profile} at system level; the municipality's share is about ${share}.`,
  separate:
    "Avoided emissions are reported separately and are not subtracted from the municipality's climate accounts.",
  profiles: { conv: 'CONV', cons: 'CONS' },
  profileText: {
    conv: 'Each reused device is taken to replace a new one.',
    cons: 'Only a part of the reused devices is taken to replace new ones. Recommended as the headline.',
  },
  profilesCaption: 'Realised savings in both profiles, kg CO₂e',
  measure: 'Measure',
  total: 'Total, system level',
  interval: '95% uncertainty',
  share: "The municipality's share",
  potential: 'Potential, not part of the total',
  potentialHint: (share) => `If ${share} of the devices that await a disposition are reused.`,
  uncertain: 'The interval crosses zero: it is not certain that the take-back gave any saving.',
  asOf: (event, factorSet) => `Computed as of event ${event} with factor set ${factorSet}.`,
  pending: 'Computing… the figures will be updated shortly.',
  cohortsTitle: 'What the figures consist of',
  figure: {
    subtitle: (profile) => `Emissions avoided compared with buying new by category, CO₂e, profile ${profile}`,
    caption: (profile) => `Emissions avoided by category, profile ${profile}`,
    all: 'The whole take-back',
    value: 'Avoided',
    finding: (category, part, total, range) =>
      `The category “${category}” is estimated to have avoided the most: about ${part} CO₂e of the take-back's about ${total} (${range}), compared with buying equivalent new devices.`,
    findingOne: (category, total, range) =>
      `The category “${category}” is estimated to have avoided about ${total} CO₂e (${range}) compared with buying equivalent new devices.`,
    findingBurden: (category, part) =>
      `The category “${category}” is estimated to have avoided the most, about ${part} CO₂e, but the take-back as a whole has avoided nothing compared with buying equivalent new devices.`,
    findingNone: 'No category is estimated to have avoided emissions yet, compared with buying equivalent new devices.',
    description:
      'Horizontal bars, the whole take-back first and then the categories, greatest first. The line over a bar is its uncertainty. The table below the chart has the same figures.',
    ofTotal: 'The uncertainty is computed for the whole take-back, not for each category.',
    source: (factorSet) => `the history of the devices and factor set ${factorSet}`,
    method:
      'For each device that was reused we count the manufacturing that is estimated to have been avoided, less transport, preparation and the difference in electricity. A category is the sum of its devices. Each device opens to formulae, factors and sources in the table below.',
    fileName: 'emissions-avoided-by-category',
  },
  shares: {
    subtitle: (collected) => `Share of ${devices(collected)} by disposition`,
    caption: 'Collected devices by disposition',
    parts: {
      reused: 'Reused',
      parts: 'Spare parts',
      recycled: 'Recycled',
      returned: 'Returned to the lessor',
      pending: 'Awaiting a disposition',
      lost: 'Lost',
    },
    finding: (share, reused, collected) => `${share} of the devices have been reused: ${reused} of ${collected}.`,
    findingNone: 'No device has been reused yet.',
    description: 'One bar divided by what became of the devices. The table below the chart has the same figures.',
    source: 'the history of the devices',
    method:
      'Each collected device counts once, by the latest that happened to it. The shares are rounded so that together they make 100%.',
    fileName: 'devices-by-disposition',
  },
  cohortsCaption: 'Savings by category and disposition, kg CO₂e',
  category: 'Category',
  disposition: 'Disposition',
  count: 'Count',
  conv: 'CONV, kg',
  cons: 'CONS, kg',
  sum: 'Total',
  drives: (count) => counted(count, { one: 'drive replaced', other: 'drives replaced' }),
  cancelled: 'purchase cancelled',
  openCohort: (category, disposition) => `Show the devices: ${category}, ${disposition}`,
  deviceTitle: 'Calculation for one device',
  deviceNet: (total, low, high) => `Net ${total} (${low} to ${high})`,
  termsCaption: (profile) => `Terms in profile ${profile}`,
  term: 'Term',
  formula: 'Formula',
  value: 'Value, kg CO₂e',
  factorsCaption: (profile) => `Factors in profile ${profile}`,
  factor: 'Factor',
  factorValue: 'Value',
  unit: 'Unit',
  units: {
    '1': '–',
    year: 'years',
    'kWh/yr': 'kWh/year',
    'kWh/device': 'kWh/device',
    'kgCO2e/device': 'kg CO₂e/device',
    'kgCO2e/reused device': 'kg CO₂e/reused device',
    'kgCO2e/part': 'kg CO₂e/part',
    'kgCO2e/kg': 'kg CO₂e/kg',
    'kgCO2e/kWh': 'kg CO₂e/kWh',
    'kgCO2e/tkm': 'kg CO₂e/tonne-km',
    'gCO2e/kWh': 'g CO₂e/kWh',
    'gCO2/kWh': 'g CO₂/kWh',
    'tCO2e/short ton': 'tonnes CO₂e/short ton',
  },
  source: 'Source',
  evidence: 'Evidence',
  noTerms: 'The device has no disposition yet, so nothing is counted.',
  backToCampaign: 'To the campaign',
  deviceHistory: "The device's history",
};
