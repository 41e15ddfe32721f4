export const energy = {
  title: 'Energi mot målet',
  subtitle: (from: string, to: string): string => `kWh per år, ${from} till ${to}`,
  onTrack: 'Enligt plan',
  behind: 'Efter plan',
  noBasis: 'Underlag saknas',
  above: (year: string, gap: string): string => `${year} låg förvaltningen ungefär ${gap} över sin mållinje.`,
  below: (year: string, gap: string): string => `${year} låg förvaltningen ungefär ${gap} under sin mållinje.`,
  progress: (share: string, reduction: string, year: string): string =>
    `${share} av minskningen på ${reduction} till ${year} är nådd.`,
  rise: (share: string, reduction: string, year: string): string =>
    `Energin har ökat sedan basåret, motsvarande ${share} av minskningen på ${reduction} som ska nås till ${year}.`,
  baseline: (year: string, kwh: string): string => `Basår ${year}: ungefär ${kwh}.`,
  quality: { measured: 'Uppmätt', hybrid: 'Delvis uppmätt', modelled: 'Beräknat' },
  qualityText: (quality: string, coverage: string): string =>
    `Underlag: ${quality.toLowerCase()}, ${coverage} av energin är uppmätt.`,
  noData:
    'Varken mätvärden eller enheter med energidata finns för förvaltningen än. Läs in enheter under Import, eller skicka mätvärden.',
  noBasisYet: 'Inget helt år med uppgifter finns att jämföra med målet än.',
  modelledInPart: 'Helt eller delvis beräknat',
  source: 'förvaltningens mätvärden och enhetsregistret',
  method:
    'Årets energi är det som mätarna visar, plus det beräknade för enheter utan mätare. Det beräknade är modellens årsförbrukning gånger den del av året som enheten varit i bruk, justerat efter mätarna där sådana finns. Målet är en rak linje från basåret till målåret.',
  fileName: 'energi-per-ar',
  pending: 'Räknar om… siffrorna uppdateras strax.',
  tableCaption: 'It-enheternas energi per år, kWh',
  measured: 'Uppmätt',
  modelled: 'Beräknat',
  total: 'Energi',
  target: 'Mål',
  coverage: 'Andel uppmätt',
  missing: '–',
  description: (from: string, to: string): string =>
    `Linjediagram över energi per år från ${from} till ${to} med mållinjen streckad. Samma tal finns i tabellen under diagrammet. Fyllda märken är uppmätta år, skrafferade helt eller delvis beräknade, och prickade år som inte är hela.`,
};
