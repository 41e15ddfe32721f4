import { DEVICE_CATEGORIES } from '../../../../src/shared/device-category.js';
import { DEVICE_STATES } from '../../../../src/shared/device-lifecycle.js';
import type { DeviceFilter, DeviceSort } from '../../api/devices.js';

/** What of the register one looks at, as it stands in the address: words of ours, so that it can be read aloud. */
export interface RegisterAddress {
  /** Devices that go by this very code; nothing else is asked then. */
  readonly kod?: string;
  readonly sok?: string;
  readonly lage?: (typeof DEVICE_STATES)[number];
  readonly kategori?: (typeof DEVICE_CATEGORIES)[number];
  readonly forvaltning?: string;
  readonly modell?: string;
  readonly komplettera?: 'ja';
  readonly ordning?: SortWord;
}

const SORTS = {
  nyast: 'newest',
  aldst: 'oldest',
  'inkopt-senast': '-purchasedOn',
  'inkopt-forst': 'purchasedOn',
} as const satisfies Record<string, DeviceSort>;
export type SortWord = keyof typeof SORTS;
export const SORT_WORDS = Object.keys(SORTS) as readonly SortWord[];
/** What the list comes in when nobody says. */
const USUAL: SortWord = 'nyast';

/** What the API takes. */
export const LONGEST_TEXT = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const written = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_TEXT) : undefined;

const among = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

const id = (value: unknown): string | undefined => (typeof value === 'string' && UUID.test(value) ? value : undefined);

/** Reads an address that anyone may have written: what is not among the words is left out, and so is what goes without saying. */
export function readAddress(search: Readonly<Record<string, unknown>>): RegisterAddress {
  const ordning = among(SORT_WORDS, search.ordning);
  return withoutBlanks({
    kod: written(search.kod),
    sok: written(search.sok),
    lage: among(DEVICE_STATES, search.lage),
    kategori: among(DEVICE_CATEGORIES, search.kategori),
    forvaltning: id(search.forvaltning),
    modell: id(search.modell),
    komplettera: among(['ja'], search.komplettera),
    ordning: ordning === USUAL ? undefined : ordning,
  });
}

const withoutBlanks = <Whole extends object>(whole: Whole): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Whole;

/** The same as the API is asked. */
export function filterOf({
  sok,
  lage,
  kategori,
  forvaltning,
  modell,
  komplettera,
  ordning,
}: RegisterAddress): DeviceFilter {
  return withoutBlanks({
    q: sok,
    state: lage && [lage],
    category: kategori && [kategori],
    departmentId: forvaltning,
    modelId: modell,
    provisional: komplettera && true,
    sort: SORTS[ordning ?? USUAL],
  });
}

/** How many filters are set beside the text and the model, which is chosen elsewhere; the order is none. */
export const filtersSet = ({ lage, kategori, forvaltning, komplettera }: RegisterAddress): number =>
  [lage, kategori, forvaltning, komplettera].filter((value) => value !== undefined).length;

/** Whether anything is asked but the whole register. */
export const isFiltered = (address: RegisterAddress): boolean =>
  address.sok !== undefined || address.modell !== undefined || filtersSet(address) > 0;

/** The address with all of it asked for, in the same order. */
export const unfiltered = ({ ordning }: RegisterAddress): RegisterAddress => withoutBlanks({ ordning });

/** The order of the list, as a column of its table and a direction, and back. */
const COLUMNS = {
  nyast: { column: 'registered', direction: 'descending' },
  aldst: { column: 'registered', direction: 'ascending' },
  'inkopt-senast': { column: 'purchased', direction: 'descending' },
  'inkopt-forst': { column: 'purchased', direction: 'ascending' },
} as const satisfies Record<SortWord, { column: string; direction: 'ascending' | 'descending' }>;

export const sortOf = ({ ordning = USUAL }: RegisterAddress): (typeof COLUMNS)[SortWord] => COLUMNS[ordning];

export const sortWordOf = (sort: { readonly column: string; readonly direction: string }): SortWord =>
  SORT_WORDS.find((word) => COLUMNS[word].column === sort.column && COLUMNS[word].direction === sort.direction) ??
  USUAL;
