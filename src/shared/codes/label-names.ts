/** What a label's text announces. `other` ends a value without being one itself. */
export type LabelField =
  'assetTag' | 'serial' | 'expressServiceCode' | 'imei' | 'mac' | 'mtm' | 'partNumber' | 'gtin' | 'other';

export interface Label {
  field: LabelField;
  value: string;
  /** A colon, equals or number sign stood between name and value. */
  punctuated: boolean;
}

const NUMBER = '(?:No|Nr|Num|Number|Nummer|#)';

/** Names as printed by makers and on Swedish municipalities' labels; the more specific name of a field comes first. */
const NAMES: Record<LabelField, string> = {
  assetTag: `Asset\\s?(?:Tag|ID|${NUMBER})|Inventory\\s?(?:Tag|ID|${NUMBER})|Inv(?:entarie)?\\.?\\s?(?:nr|nummer|no)|St[öo]ldm[äa]rk(?:ning|t)?(?:s(?:nr|nummer|kod|id))?|St[öo]ldskydds(?:nr|nummer|märkning)|Tillg[åa]ngs(?:nr|nummer|id)|Utrustnings(?:nr|nummer)`,
  serial: `\\(S\\)(?:\\s?Serial(?:\\s?${NUMBER})?)?|S\\s?\\/\\s?N|Service[\\s-]?(?:Tag|tagg)|Svc\\.?\\s?Tag|Serial(?:\\s?${NUMBER})?|Serie-?\\s?(?:nummer|nr|no)|Ser\\.?\\s?(?:No|Nr)|Tillverknings(?:nummer|nr)`,
  expressServiceCode: 'Express[\\s-]?Service[\\s-]?(?:Code|kod)|Exp\\.?\\s?(?:Service|Svc\\.?)\\s?Code|Expresskod',
  imei: 'IMEI(?:\\s?\\/\\s?MEID|\\s?SV)?(?:\\s?[12]|\\s?\\((?:slot|SIM|plats)?\\s?[12]\\))?',
  mac: '(?:(?:Wi-?Fi|WLAN|LAN|Ethernet|Wired|Wireless|Trådlös)[\\s-]?)?MAC(?:\\s?ID|[\\s-]?(?:Addr(?:ess)?|adress))?|Wi-?Fi[\\s-]?(?:Address|adress)',
  mtm: 'MT-?M|M\\s?\\/\\s?T|Machine\\s?Type(?:\\s?Model)?|Type|Typ',
  partNumber: `\\(1P\\)(?:\\s?Part\\s?${NUMBER})?|P\\s?\\/\\s?N|Part\\s?${NUMBER}|Prod(?:uct)?\\.?\\s?(?:ID|${NUMBER})|Produkt(?:nummer|nr)|Art(?:ikel)?\\.?\\s?(?:nummer|nr)`,
  gtin: 'GTIN|EAN|UPC',
  other:
    '(?:BT|Bluetooth)(?:[\\s-]?MAC)?(?:[\\s-]?(?:Addr(?:ess)?|adress))?|EID|ICCID|MEID|Modell?(?:\\s?(?:No|Nr|Name))?|Made\\s+in|MFG\\.?(?:\\s?Date)?|Date|FCC\\s?ID|Input|Rev',
};

/** Two letters, which also begin serials: a name only with a colon or the like after it, or first in the text. */
const SHORT_NAMES: Partial<Record<LabelField, string>> = {
  assetTag: 'Asset',
  serial: 'SN|ST|S\\.N\\.?',
  expressServiceCode: 'ESC',
  partNumber: 'PN|SKU',
};

const START = '(?<=^|[\\s,;|/])';
/** A name in brackets, `(S)`, may have its value right behind it. */
const END = '(?:(?<=\\))|(?![0-9A-Za-zÅÄÖåäö/]))\\.?';
const PUNCTUATION = '\\s?[:=#][:=#.\\s]*';

const LONG = new RegExp(`${START}(?:${named(NAMES, 'name')})${END}(?<mark>${PUNCTUATION}|\\s+|(?<=\\)))`, 'giu');
const SHORT = new RegExp(
  `(?:${START}(?:${named(SHORT_NAMES, 'short')})${END}(?<mark>${PUNCTUATION})|^(?:${named(SHORT_NAMES, 'first')})${END}(?<space>\\s+))`,
  'giu',
);

function named(names: Partial<Record<LabelField, string>>, prefix: string): string {
  return Object.entries(names)
    .map(([field, alternatives]) => `(?<${prefix}_${field}>${alternatives})`)
    .join('|');
}

/** The names found in a text with what stands after each, up to the next name. Empty when the text is no label. */
export function labelsIn(text: string): Label[] {
  const found = [...text.matchAll(LONG), ...text.matchAll(SHORT)]
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    // `Asset Tag` also begins with the short name `Asset`: the longer one stands.
    .filter((match, position, all) => match.index !== all[position - 1]?.index);
  const labels: Label[] = [];
  found.forEach((match, position) => {
    const end = match.index + match[0].length;
    const next = found[position + 1]?.index ?? text.length;
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const name = Object.keys(groups).find((group) => group.includes('_') && groups[group] !== undefined);
    const field = name?.split('_')[1];
    if (!isField(field) || next < end) return;
    const punctuated = /[:=#]/u.test(groups.mark ?? '');
    labels.push({ field, value: text.slice(end, next).replace(/[\s,;|]+$/u, ''), punctuated });
  });
  return labels;
}

function isField(name: string | undefined): name is LabelField {
  return name !== undefined && Object.hasOwn(NAMES, name);
}
