import { describe, expect, it } from '@jest/globals';
import { classify } from './classify.js';
import { VECTORS } from './classify.vectors.js';

const options = { tagPattern: /^(AB|QZ)-?\d{6}$/, tagUrl: 'https://tag.kommun.example/e/{tag}' };
const CASES = VECTORS.map(([name, raw, kind, ids = {}, more = {}]) => ({ name, raw, kind, ids, more }));

describe('classify', () => {
  it.each(CASES)('reads: $name', ({ raw, kind, ids, more }) => {
    const read = classify(raw, options);
    expect({ kind: read.kind, ids: read.ids, alternatives: read.alternatives, warnings: read.warnings }).toEqual({
      kind,
      ids,
      alternatives: more.alternatives ?? [],
      warnings: more.warnings ?? [],
    });
  });

  it.each(CASES)('reads its normal form alike: $name', ({ raw, kind, ids }) => {
    const again = classify(classify(raw, options).normalized, options);
    expect([again.kind, again.ids]).toEqual([kind, ids]);
  });

  it('keeps the string as scanned and the symbology it came with', () => {
    expect(classify(']C0h4k29d2\r')).toMatchObject({ raw: ']C0h4k29d2\r', normalized: 'H4K29D2', symbology: ']C0' });
  });

  it('leaves the symbology in the normal form when the meaning hangs on it', () => {
    expect(classify(']C121ABC').normalized).toBe(']C121ABC');
  });

  it('does not find own tags without a pattern', () => {
    expect(classify('AB-004711')).toMatchObject({ kind: 'serial', ids: { serial: 'AB004711' } });
  });

  it('gives the same answer twice for a pattern with the global flag', () => {
    const global = { tagPattern: /^AB\d{6}$/g };
    expect([classify('AB004711', global).kind, classify('AB004711', global).kind]).toEqual(['assetTag', 'assetTag']);
  });

  it('calls no serial joined because of a tag pattern without letters of its own', () => {
    expect(classify('PW0QRST7123456', { tagPattern: /^[A-Z0-9]{6}$/ }).kind).toBe('serial');
  });

  it('does not read what is longer than any code', () => {
    expect(classify('A1'.repeat(2200))).toMatchObject({ kind: 'unknown', warnings: ['tooLong'] });
  });
});

describe('classify and personal numbers', () => {
  it.each([
    ['with hyphen', '920229-1234'],
    ['with century', '19640823-3234'],
    ['over a hundred', '120101+9997'],
    ['coordination number', '701063-2391'],
    ['with spaces', '64 08 23 - 3234'],
    ['with a dash', '640823–3234'],
    ['in full-width digits', '６４０８２３-３２３４'],
    ['after a label', 'Personnr: 19640823-3234'],
    ['among letters', 'PNR640823-3234'],
    ['in an address', 'https://x.example/?p=640823-3234'],
    ['twice in one string', '640823-3234640823-3234'],
    ['two different in one string', '640823-3234920229-1234'],
    ['behind an own tag', 'AB-004711640823-3234'],
    ['in an own label', 'S/N: PW0QRST7 640823-3234'],
    ['bare', '6408233234'],
    ['bare with century', '196408233234'],
    ['bare in other words', 'låntagare 6408233234'],
    ['bare beside a serial', 'S/N: PW0QRST7 ägare 196408233234'],
    ['in a GS1 code that breaks the standard', ']C105 6408233234'],
    ['bare, twice', '64082332346408233234'],
  ])('refuses and blanks one %s', (_name, raw) => {
    const read = classify(raw, options);
    expect(read).toMatchObject({ kind: 'personalNumber', raw: '', normalized: '', ids: {}, alternatives: [] });
    expect(read.warnings).toHaveLength(1);
  });

  it('says when the digits may be a device code all the same', () => {
    expect(classify('640823-3234').warnings).toEqual(['personalNumber']);
    expect(classify('6408233234').warnings).toEqual(['possiblePersonalNumber']);
  });

  it.each([
    ['a wrong check digit', '6408233235', 'dellExpress'],
    ['a date that is none', '6402303230', 'dellExpress'],
    ['a leap day in a year without', '9102291234', 'dellExpress'],
    ['eleven digits', '37280862182', 'dellExpress'],
    ['the printed groups of an Express Service Code', '640-823-323-4', 'dellExpress'],
    ['a label that says serial', 'S/N: 6408233234', 'serial'],
  ])('leaves a device code with %s usable', (_name, raw, kind) => {
    expect(classify(raw).kind).toBe(kind);
  });

  it("accepts bare digits of the municipality's own tag pattern", () => {
    expect(classify('6408233234', { tagPattern: /^\d{10}$/ }).kind).toBe('assetTag');
  });
});
