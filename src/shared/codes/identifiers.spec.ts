import { describe, expect, it } from '@jest/globals';
import { classify } from './classify.js';
import { identifierCandidates, normaliseIdentifier } from './identifiers.js';

const options = { tagPattern: /^(AB|QZ)-?\d{6}$/, tagUrl: 'https://tag.kommun.example/e/{tag}' };

function lookUps(raw: string): string[] {
  return identifierCandidates(classify(raw, options)).map(({ kind, value }) => `${kind}:${value}`);
}

describe('normaliseIdentifier', () => {
  it.each([
    ['asset_tag', ' ab-004711 ', 'AB004711'],
    ['asset_tag', 'AB–004711', 'AB004711'],
    ['old_tag', 'Malmö 12', 'MALMÖ12'],
    ['serial', 'pw-0qrst7', 'PW0QRST7'],
    ['imei', '35-391210-876543-8', '353912108765438'],
    ['imei', '353912108765438/07', '353912108765438'],
    ['imei', '3539121087654307', '353912108765438'],
    ['mac', 'a4bb.6d01.0203', 'A4:BB:6D:01:02:03'],
    ['gs1', '(8004) 7312345AB000123', '(8004)7312345AB000123'],
    ['gs1', '010731234500001421pw0qrst7', '(01)07312345000014(21)PW0QRST7'],
    ['code', 'https://qr.example/x1\r', 'HTTPS://QR.EXAMPLE/X1'],
    ['serial', ' - ', ''],
  ] as const)('makes one key of %s %s', (kind, written, key) => {
    expect(normaliseIdentifier(kind, written)).toBe(key);
  });
});

describe('identifierCandidates', () => {
  it('looks an own tag up as a tag first, in one form for all its writings', () => {
    expect(lookUps('AB-004711')[0]).toBe('asset_tag:AB004711');
    expect(lookUps('https://tag.kommun.example/e/ab004711')[0]).toBe('asset_tag:AB004711');
  });

  it('looks a serial up as a tag too, since old tags have any form', () => {
    expect(lookUps('PW-0QRST7')).toEqual(['serial:PW0QRST7', 'asset_tag:PW0QRST7', 'old_tag:PW0QRST7']);
  });

  it('keeps the whole string beside the one without its S', () => {
    expect(lookUps('S8CG9341XYZ').slice(0, 2)).toEqual(['serial:8CG9341XYZ', 'serial:S8CG9341XYZ']);
    expect(lookUps('SPW0QRST7')).toContain('serial:PW0QRST7');
    expect(lookUps('SGH9341XYZ')).not.toContain('serial:GH9341XYZ');
  });

  it('looks an Express Service Code up by its service tag first', () => {
    expect(lookUps('37280862182').slice(0, 2)).toEqual(['serial:H4K29D2', 'serial:37280862182']);
  });

  it('finds one device by its bar code, its link and its chip', () => {
    const key = 'gs1:(01)07312345000014(21)PW0QRST7';
    expect(lookUps(']C1010731234500001421PW0QRST7')).toContain(key);
    expect(lookUps('https://id.example/01/07312345000014/21/PW0QRST7')).toContain(key);
    expect(lookUps('urn:epc:id:sgtin:7312345.000001.PW0QRST7')).toContain(key);
  });

  it("finds the owner's tag inside a GIAI", () => {
    expect(lookUps('(8004)7312345AB004711')).toEqual([
      'gs1:(8004)7312345AB004711',
      'asset_tag:AB004711',
      'old_tag:AB004711',
    ]);
  });

  it('takes only values, never names, from a label', () => {
    expect(lookUps('S/N: PW0QRST7 IMEI: 353912108765438 P/N: 3YA11EA#UUW')).toEqual([
      'serial:PW0QRST7',
      'imei:353912108765438',
    ]);
  });

  it('offers both codes of a joined scan', () => {
    expect(lookUps('AB-004711PW0QRST7')).toEqual(expect.arrayContaining(['asset_tag:AB004711', 'serial:PW0QRST7']));
    expect(lookUps(']C0H4K29D2]C0PW0QRST7')).toEqual(expect.arrayContaining(['serial:H4K29D2', 'serial:PW0QRST7']));
  });

  it.each(['640823-3234', '6408233234', ']E07312345000014', 'https://qr.example/x1', ']C105123', '21CBS0AB12', '\r'])(
    'has nothing to look up for %s',
    (raw) => {
      expect(lookUps(raw)).toEqual([]);
    },
  );
});
