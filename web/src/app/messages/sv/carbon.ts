import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');
const devices = (count: number): string => counted(count, { one: 'enhet', other: 'enheter' });

export const carbon = {
  title: 'Vad återtaget gav',
  headline: (total: string, range: string): string =>
    `Återtaget bedöms undvika ungefär ${total} CO₂e (95\u00A0% osäkerhet ${range}) jämfört med att motsvarande nya enheter köpts.`,
  burden: (total: string, range: string): string =>
    `Återtaget bedöms hittills ge ungefär ${total} CO₂e mer (95\u00A0% osäkerhet ${range}) än om motsvarande nya enheter köpts.`,
  nothingYet:
    'Ingen besparing är realiserad än. Den räknas när enheterna har fått ett utfall, till exempel sålda eller omplacerade.',
  basis: (reused: number, recycled: number, pending: number): string =>
    `${devices(reused)} till återbruk, ${counted(recycled, { one: 'återvunnen', other: 'återvunna' })}, ${counted(pending, { one: 'väntar', other: 'väntar' })} på utfall.`,
  factorSet: 'Faktoruppsättning',
  level: (profile: string, share: string): string =>
    `Beräknat med profil ${profile} på systemnivå; kommunens andel är ungefär ${share}.`,
  separate: 'Undvikna utsläpp redovisas separat och dras inte av från kommunens klimatbokslut.',
  profiles: { conv: 'CONV', cons: 'CONS' },
  profileText: {
    conv: 'Varje återbrukad enhet antas ersätta en ny.',
    cons: 'Bara en del av de återbrukade enheterna antas ersätta nya. Rekommenderas som huvudtal.',
  },
  profilesCaption: 'Realiserad besparing i båda profilerna, kg CO₂e',
  measure: 'Mått',
  total: 'Totalt, systemnivå',
  interval: '95\u00A0% osäkerhet',
  share: 'Kommunens andel',
  potential: 'Potential, ingår inte i totalen',
  potentialHint: (share: string): string => `Om ${share} av enheterna som väntar på utfall går till återbruk.`,
  uncertain: 'Intervallet går över noll: det är inte säkert att återtaget gav någon besparing.',
  asOf: (event: string, factorSet: string): string =>
    `Beräknad vid händelse ${event} med faktoruppsättning ${factorSet}.`,
  pending: 'Räknar om… siffrorna uppdateras strax.',
  cohortsTitle: 'Så fördelar sig talen',
  figure: {
    subtitle: (profile: string): string => `Undvikna utsläpp jämfört med nyköp per kategori, CO₂e, profil ${profile}`,
    caption: (profile: string): string => `Undvikna utsläpp per kategori, profil ${profile}`,
    all: 'Hela återtaget',
    value: 'Undviket',
    finding: (category: string, part: string, total: string, range: string): string =>
      `Kategorin ”${category}” bedöms ha undvikit mest: ungefär ${part} CO₂e av återtagets ungefär ${total} (${range}), jämfört med att motsvarande nya enheter köpts.`,
    findingOne: (category: string, total: string, range: string): string =>
      `Kategorin ”${category}” bedöms ha undvikit ungefär ${total} CO₂e (${range}) jämfört med att motsvarande nya enheter köpts.`,
    findingBurden: (category: string, part: string): string =>
      `Kategorin ”${category}” bedöms ha undvikit mest, ungefär ${part} CO₂e, men återtaget som helhet har inte undvikit något jämfört med att motsvarande nya enheter köpts.`,
    findingNone: 'Ingen kategori bedöms ha undvikit utsläpp än, jämfört med att motsvarande nya enheter köpts.',
    description:
      'Liggande staplar, hela återtaget först och sedan kategorierna med den största först. Strecket över en stapel är dess osäkerhet. Samma tal finns i tabellen under diagrammet.',
    ofTotal: 'Osäkerheten är beräknad för hela återtaget, inte för varje kategori.',
    source: (factorSet: string): string => `enheternas historik och faktoruppsättning ${factorSet}`,
    method:
      'För varje enhet som gått till återbruk räknas den nytillverkning som bedöms ha undvikits, minus transport, iordningställande och skillnad i elanvändning. En kategori är summan av sina enheter. Varje enhet går att öppna till formler, faktorer och källor i tabellen nedan.',
    fileName: 'undvikna-utslapp-per-kategori',
  },
  shares: {
    subtitle: (collected: number): string => `Andel av ${devices(collected)} efter utfall`,
    caption: 'Insamlade enheter efter utfall',
    parts: {
      reused: 'Återbruk',
      parts: 'Reservdelar',
      recycled: 'Återvunna',
      returned: 'Åter till leasegivaren',
      pending: 'Väntar på utfall',
      lost: 'Förlorade',
    },
    finding: (share: string, reused: string, collected: string): string =>
      `${share} av enheterna har gått till återbruk: ${reused} av ${collected}.`,
    findingNone: 'Ingen enhet har gått till återbruk än.',
    description: 'En stapel delad efter vad som hänt med enheterna. Samma tal finns i tabellen under diagrammet.',
    source: 'enheternas historik',
    method:
      'Varje insamlad enhet räknas en gång, efter det senaste som hänt den. Andelarna är avrundade så att de tillsammans blir 100\u00A0%.',
    fileName: 'enheter-efter-utfall',
  },
  cohortsCaption: 'Besparing per kategori och utfall, kg CO₂e',
  category: 'Kategori',
  disposition: 'Utfall',
  count: 'Antal',
  conv: 'CONV, kg',
  cons: 'CONS, kg',
  sum: 'Summa',
  drives: (count: number): string => counted(count, { one: 'utbytt lagringsmedium', other: 'utbytta lagringsmedier' }),
  cancelled: 'inställt inköp',
  openCohort: (category: string, disposition: string): string => `Visa enheterna: ${category}, ${disposition}`,
  deviceTitle: 'Beräkning för en enhet',
  deviceNet: (total: string, low: string, high: string): string => `Netto ${total} (${low} till ${high})`,
  termsCaption: (profile: string): string => `Termer i profil ${profile}`,
  term: 'Term',
  formula: 'Formel',
  value: 'Värde, kg CO₂e',
  factorsCaption: (profile: string): string => `Faktorer i profil ${profile}`,
  factor: 'Faktor',
  factorValue: 'Värde',
  unit: 'Enhet',
  /** Units of factors, as the factor set writes them. */
  units: {
    '1': '–',
    year: 'år',
    'kWh/yr': 'kWh/år',
    'kWh/device': 'kWh/enhet',
    'kgCO2e/device': 'kg CO₂e/enhet',
    'kgCO2e/reused device': 'kg CO₂e/återbrukad enhet',
    'kgCO2e/part': 'kg CO₂e/del',
    'kgCO2e/kg': 'kg CO₂e/kg',
    'kgCO2e/kWh': 'kg CO₂e/kWh',
    'kgCO2e/tkm': 'kg CO₂e/tonkm',
    'gCO2e/kWh': 'g CO₂e/kWh',
    'gCO2/kWh': 'g CO₂/kWh',
    'tCO2e/short ton': 'ton CO₂e/short ton',
  },
  source: 'Källa',
  evidence: 'Underlag',
  noTerms: 'Enheten har inget utfall än, så inget är räknat.',
  backToCampaign: 'Till kampanjen',
  deviceHistory: 'Enhetens historik',
};
