import type { DeviceCategory } from '../../../../shared/device-category.js';
import type { REGISTRABLE_STATES } from '../../../../shared/device-lifecycle.js';

export type ImportedState = (typeof REGISTRABLE_STATES)[number];

const CATEGORY_WORDS: Readonly<Record<DeviceCategory, readonly string[]>> = {
  laptop: [
    ...['Bärbar dator', 'Bärbar', 'Bärbara datorer', 'Laptop', 'Laptops', 'Notebook', 'Ultrabook', 'Chromebook'],
    ...['Portable', 'Portable computer', 'MacBook'],
  ],
  desktop: [
    ...['Stationär dator', 'Stationär', 'Stationära datorer', 'Desktop', 'Desktops', 'Desktop computer', 'Mini-PC'],
    ...['Tower', 'Small form factor', 'SFF', 'Micro', 'Mini'],
  ],
  all_in_one: ['All in one', 'All-in-one-dator', 'Allt-i-ett', 'Allt-i-ett-dator', 'AIO'],
  workstation: ['Arbetsstation', 'Arbetsstationer', 'Workstation', 'Workstations', 'CAD-dator', 'CAD-station'],
  monitor: ['Bildskärm', 'Bildskärmar', 'Skärm', 'Skärmar', 'Datorskärm', 'Monitor', 'Monitors', 'Display', 'Displays'],
  tablet: ['Surfplatta', 'Surfplattor', 'Läsplatta', 'Lärplatta', 'Pekplatta', 'Platta', 'Tablet', 'Tablets', 'iPad'],
  smartphone: [
    ...['Mobiltelefon', 'Mobiltelefoner', 'Mobil', 'Mobiler', 'Smart telefon', 'Smarttelefon', 'Smartphone'],
    ...['Smartphones', 'Smartmobil', 'Telefon', 'Mobile phone', 'Mobile', 'Cell phone', 'Phone', 'iPhone'],
  ],
  thin_client: ['Tunn klient', 'Tunna klienter', 'Thin client', 'Thin clients'],
  server: ['Server', 'Servrar', 'Servers'],
  printer: ['Skrivare', 'Multifunktionsskrivare', 'Printer', 'Printers', 'Multifunction printer', 'MFP'],
  other: [
    ...['Övrigt', 'Övriga', 'Annat', 'Tillbehör', 'Dockningsstation', 'Docka', 'Tangentbord', 'Mus', 'Headset'],
    ...['Laddare', 'Adapter', 'Webbkamera', 'Other', 'Accessory', 'Accessories', 'Docking station', 'Dock'],
    ...['Keyboard', 'Mouse', 'Charger', 'Webcam'],
  ],
};

const STATE_WORDS: Readonly<Record<ImportedState, readonly string[]>> = {
  ordered: ['Beställd', 'Beställt', 'Ordered', 'On order'],
  in_stock: [
    ...['I lager', 'På lager', 'Lager', 'Ny', 'Nytt', 'Ledig', 'Tillgänglig', 'In stock', 'Stock', 'In inventory'],
    ...['Available', 'Ready to deploy', 'Deployable'],
  ],
  in_use: [
    ...[
      'I drift',
      'I bruk',
      'I användning',
      'Används',
      'Aktiv',
      'Aktivt',
      'Utlämnad',
      'Utdelad',
      'Tilldelad',
      'Utlånad',
    ],
    ...['In use', 'Active', 'Deployed', 'Ready to Deploy (Deployed)', 'Assigned', 'Checked out', 'In production'],
  ],
  stored: ['Förvarad', 'I förråd', 'Förråd', 'Undanlagd', 'Vilande', 'Stored', 'In storage', 'Storage', 'Non-active'],
};

const CATEGORY_BY_WORD = byWord(CATEGORY_WORDS);
const STATE_BY_WORD = byWord(STATE_WORDS);

/** The category a register's word means, or null; the category's own name ("all_in_one") is a word for it too. */
export function categoryOf(word: string): DeviceCategory | null {
  return CATEGORY_BY_WORD.get(word) ?? CATEGORY_BY_WORD.get(wordKey(word)) ?? null;
}

/** The state a register's word means, or null for unknown words and for states an import may not set. */
export function importedStateOf(word: string): ImportedState | null {
  return STATE_BY_WORD.get(word) ?? STATE_BY_WORD.get(wordKey(word)) ?? null;
}

function byWord<K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const keys = Object.keys(words) as K[];
  return new Map(keys.flatMap((key) => [key, ...words[key]].flatMap(spellings).map((word) => [word, key] as const)));
}

/** The word as listed, which most files use and which needs no further look, and its form for comparison. */
function spellings(word: string): string[] {
  return [word, wordKey(word)];
}

function wordKey(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
