/** What a code can be. The station, the register, the command line and the device search all use these names. */
export type CodeKind =
  | 'assetTag'
  | 'serial'
  | 'imei'
  | 'imeisv'
  | 'mac'
  | 'mtm'
  | 'partNumber'
  | 'gtin'
  | 'dellExpress'
  | 'dellPpid'
  | 'lenovo1S'
  | 'component'
  | 'gs1'
  | 'gs1DigitalLink'
  | 'epc'
  | 'iso15434'
  | 'url'
  | 'joined'
  | 'personalNumber'
  | 'invalid'
  | 'unsupported'
  | 'unknown';

/** Identifiers read out of a code. `error` names why a code of kind `invalid` was turned down. */
export interface CodeIds {
  assetTag?: string;
  serial?: string;
  imei?: string;
  /** The second slot of a phone with two, when one code carries both. */
  imei2?: string;
  svn?: string;
  gtin?: string;
  giai?: string;
  grai?: string;
  sscc?: string;
  mtm?: string;
  partNumber?: string;
  mac?: string;
  lot?: string;
  expressServiceCode?: string;
  ppid?: string;
  error?: CodeError;
}

export type CodeError =
  'checkDigit' | 'length' | 'characters' | 'unknownAi' | 'repeatedAi' | 'separatorsLost' | 'encoding' | 'structure';

/**
 * - `layoutMismatch`: scanner and computer disagree on the keyboard; undone, but the scanner must be set up.
 * - `capsLock`: letters came with their case turned; undone.
 * - `componentLabel`: the label of a part inside the device, not of the device.
 * - `checkDigit`: the label names an IMEI or GTIN whose check digit is wrong.
 * - `joined`: two scans came as one string; scan again.
 * - `personalNumber`: a Swedish personal or coordination number; refused and blanked.
 * - `possiblePersonalNumber`: bare digits that are one by date and check digit; refused and blanked. Scan another code of
 *   the device (a Dell Express Service Code always has its service tag beside it).
 * - `symbologyMissing`: read as GS1 from the content alone, since the scanner sends no symbology identifier.
 * - `severalValues`: the label holds several values of one kind; the first was taken, the others are alternatives.
 * - `tagPattern`: our own address, but the tag in it does not follow the municipality's tag pattern.
 * - `attributeIgnored`: a data attribute of a Digital Link is malformed.
 * - `tooLong`: longer than any code this register knows.
 */
export type CodeWarning =
  | 'layoutMismatch'
  | 'capsLock'
  | 'componentLabel'
  | 'checkDigit'
  | 'joined'
  | 'personalNumber'
  | 'possiblePersonalNumber'
  | 'symbologyMissing'
  | 'severalValues'
  | 'tagPattern'
  | 'attributeIgnored'
  | 'tooLong';

/** `high`: check digit, own pattern, label or symbology says so. `medium`: shape alone. `low`: nothing says so. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Classification {
  /** The string as the scanner sent it; blank for personal numbers. */
  raw: string;
  /** A cleaned form that classifies to the same kind and ids; blank for personal numbers. */
  normalized: string;
  /** AIM symbology identifier such as `]C1`, or null when the scanner sent none. */
  symbology: string | null;
  kind: CodeKind;
  ids: CodeIds;
  /** Other readings, the likeliest first: the name of a kind, or another value. */
  alternatives: string[];
  warnings: CodeWarning[];
  confidence: Confidence;
}

export interface ClassifyOptions {
  /** The municipality's own asset tags, such as `^(INV|KN)-?\d{6}$`; compared without regard to case. */
  tagPattern?: RegExp;
  /** The address printed in its QR labels with `{tag}` where the tag goes, such as `https://it.kommun.example/a/{tag}`. */
  tagUrl?: string;
}

/** A code ready for the steps: cleaned, keyboard faults undone, symbology identifier taken off. */
export interface Reading {
  text: string;
  upper: string;
  symbology: string | null;
  tagPattern: RegExp | null;
  tagUrl: string | null;
}

/** What one step of the classifier concludes. */
export interface Finding {
  kind: CodeKind;
  ids: CodeIds;
  alternatives?: string[];
  warnings?: CodeWarning[];
  confidence: Confidence;
}

/** One step: a finding, or null when the code is none of its business. */
export type Step = (reading: Reading) => Finding | null;

/** A code that claims to be of a standard and breaks it: nothing in it is trusted. */
export function invalidCode(error: CodeError): Finding {
  return { kind: 'invalid', ids: { error }, confidence: 'high' };
}
