export const energy = {
  title: 'Energi mot målet',
  chartTitle: 'It-enheternas energi per år',
  subtitle: (from: string, to: string): string => `kWh per år, ${from} till ${to}`,
  onTrack: 'Enligt plan',
  behind: 'Efter plan',
  noBasis: 'Underlag saknas',
  above: (year: string, gap: string): string => `${year} låg förvaltningen ${gap} över sin mållinje.`,
  below: (year: string, gap: string): string => `${year} låg förvaltningen ${gap} under sin mållinje.`,
  progress: (share: string, reduction: string, year: string): string =>
    `${share} av minskningen på ${reduction} till ${year} är nådd.`,
  rise: (share: string, reduction: string, year: string): string =>
    `Energin har ökat sedan basåret, motsvarande ${share} av minskningen på ${reduction} som ska nås till ${year}.`,
  baseline: (year: string, kwh: string): string => `Basår ${year}: ${kwh}.`,
  quality: { measured: 'Uppmätt', hybrid: 'Delvis uppmätt', modelled: 'Beräknat' },
  qualityText: (quality: string, coverage: string): string =>
    `Underlag: ${quality.toLowerCase()}, ${coverage} av energin är uppmätt.`,
  noData:
    'Varken mätvärden eller enheter med energidata finns för förvaltningen än. Läs in enheter under Import, eller skicka mätvärden.',
  pending: 'Räknar om… siffrorna uppdateras strax.',
  tableCaption: 'It-enheternas energi per år, kWh',
  year: 'År',
  measured: 'Uppmätt',
  modelled: 'Beräknat',
  total: 'Energi',
  target: 'Mål',
  coverage: 'Andel uppmätt',
  qualityHeading: 'Underlag',
  incomplete: 'del av året',
  missing: '–',
  missingNote: '– betyder att uppgift saknas, inte noll.',
  description: (from: string, to: string): string =>
    `Linjediagram över energi per år från ${from} till ${to} med mållinjen streckad. Samma tal finns i tabellen under diagrammet. Ihåliga märken är år som inte är hela.`,
  computedAt: (time: string): string => `Beräknad ${time}.`,
};
