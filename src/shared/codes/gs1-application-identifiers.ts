/**
 * Application identifiers with the shape of their data. Facts from the GS1 Barcode Syntax Dictionary, release 2026-01-27
 * (github.com/gs1/gs1-syntax-engine, Apache-2.0); lengths, character sets and modulo-10 check digits only, since a wrong
 * expiry date must not make a device's label unreadable.
 * N digits, X character set 82, Y character set 39, Z base64url; `N14` exactly 14, `X..20` one to 20, `c` check digit in
 * the last place, `z` zero, brackets optional.
 */
const SHAPES: readonly (readonly [shape: string, identifiers: string])[] = [
  ['N18c', '00 8017 8018'],
  ['N14c', '01-03'],
  ['X..20', '10 21 22 243 254 420 4318 7020-7022 710-717 7240 8002 8012'],
  ['X..28', '235'],
  ['X..30', '240 241 250 251 400 401 403 4308 4319 7002 7023 8004 90'],
  ['N6', '11-13 15-17 3950-3955 4326 7006 8005'],
  ['N2', '20 7241'],
  ['N..6', '242'],
  ['N13c [X..17]', '253'],
  ['N13c [N..12]', '255'],
  ['N..8', '30 37'],
  ['N..15', '3900-3909 3920-3929'],
  ['N3 N..15', '3910-3919 3930-3939'],
  ['N4', '3940-3943 8111'],
  ['N17c', '402'],
  ['N13c', '410-417'],
  ['N3 X..9', '421'],
  ['N3', '422 424 426'],
  ['N3 [N3] [N3] [N3] [N3]', '423 425'],
  ['X..3', '427 7008'],
  ['X..35', '4300 4301 4310 4311 4320'],
  ['X..70', '4302-4306 4312-4316 7257 8110 8112 8200'],
  ['X2', '4307 4317'],
  ['N20', '4309'],
  ['N1', '4321-4323 7252'],
  ['N10', '4324 4325 7003'],
  ['N6 [X1]', '4330-4333'],
  ['N13', '7001'],
  ['N..4', '7004'],
  ['X..12', '7005'],
  ['N6 [N6]', '7007'],
  ['X..10', '7009 7255'],
  ['X..2', '7010'],
  ['N6 [N4]', '7011'],
  ['N3 X..27', '7030-7039'],
  ['N1 X3', '7040'],
  ['X..4', '7041'],
  ['X2 X..28', '7230-7239'],
  ['X..25', '7242 8013 8014 8020'],
  ['N8', '7250'],
  ['N12', '7251'],
  ['X..40', '7253 7254 7259'],
  ['X..90', '7256 91-99'],
  ['X3', '7258'],
  ['N14', '8001'],
  ['N1z N13c [X..16]', '8003'],
  ['N14c N4', '8006 8026'],
  ['X..34', '8007'],
  ['N8 [N2] [N2]', '8008'],
  ['X..50', '8009'],
  ['Y..30', '8010'],
  ['N..12', '8011'],
  ['N..10', '8019'],
  ['Z..90', '8030'],
  ['N15', '8040 8041'],
  ['N32', '8042'],
  ['N18 [N..2]', '8043'],
];

/** Measures: the fourth digit (0–5) is the number of decimals. */
const MEASURES = '310-316 320-337 340-357 360-369';

export interface DataComponent {
  characters: 'N' | 'X' | 'Y' | 'Z';
  min: number;
  max: number;
  checkDigit: boolean;
  zero: boolean;
  optional: boolean;
}

export interface ApplicationIdentifier {
  ai: string;
  components: readonly DataComponent[];
  /** Exact length in characters when no separator is needed after the data, else null. */
  predefinedLength: number | null;
  maxLength: number;
}

/** Identifiers whose first two digits alone give the length (GS1 General Specifications, figure 7.8.5-2). */
const PREDEFINED = /^(?:0[0-4]|1[1-9]|20|3[1-6]|41)/u;

const TABLE = new Map<string, ApplicationIdentifier>();
for (const [shape, identifiers] of SHAPES) {
  for (const ai of expand(identifiers)) TABLE.set(ai, entry(ai, shape));
}
for (const stem of expand(MEASURES)) {
  for (const decimals of ['0', '1', '2', '3', '4', '5']) TABLE.set(stem + decimals, entry(stem + decimals, 'N6'));
}

function expand(list: string): string[] {
  return list.split(' ').flatMap((item) => {
    const [first = '', last = first] = item.split('-');
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, '0'));
  });
}

function entry(ai: string, shape: string): ApplicationIdentifier {
  const components = shape.split(' ').map(component);
  const maxLength = components.reduce((sum, part) => sum + part.max, 0);
  return { ai, components, predefinedLength: PREDEFINED.test(ai) ? maxLength : null, maxLength };
}

function component(notation: string): DataComponent {
  const optional = notation.startsWith('[');
  const bare = optional ? notation.slice(1, -1) : notation;
  const max = Number(bare.replace(/[^0-9]/gu, ''));
  return {
    characters: bare.charAt(0) as DataComponent['characters'],
    min: bare.includes('..') ? 1 : max,
    max,
    checkDigit: bare.endsWith('c'),
    zero: bare.endsWith('z'),
    optional,
  };
}

/** The entry for exactly this identifier, such as `8004`, or null when GS1 has allotted none. */
export function applicationIdentifier(ai: string): ApplicationIdentifier | null {
  return TABLE.get(ai) ?? null;
}

/** The identifier a string of GS1 data starts with (identifiers have two to four digits and none begins another), or null. */
export function leadingApplicationIdentifier(data: string): ApplicationIdentifier | null {
  return TABLE.get(data.slice(0, 2)) ?? TABLE.get(data.slice(0, 3)) ?? TABLE.get(data.slice(0, 4)) ?? null;
}
