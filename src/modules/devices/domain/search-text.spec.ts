import { describe, expect, it } from '@jest/globals';
import { identifierBeginnings, wordPatterns } from './search-text.js';

const begins = (text: string, key: string): boolean =>
  identifierBeginnings(text).some(({ from, until }) => from <= key && key < until);

describe('the beginning of an identifier', () => {
  it.each([
    ['INV-12', 'INV1234'],
    ['inv 12', 'INV1234'],
    ['INV_1', 'INV1234'],
    ['ＩＮＶ12', 'INV1234'],
    ['490154', '490154203237518'],
    ['49-0154', '490154203237518'],
    ['a45e60', 'A4:5E:60:C2:11:08'],
    ['A4-5E-6', 'A4:5E:60:C2:11:08'],
    ['a4:5e:', 'A4:5E:60:C2:11:08'],
    ['(8004)7350', '(8004)7350000001'],
    ['å1', 'Å1'],
  ])('%s finds %s', (text, key) => {
    expect(begins(text, key)).toBe(true);
  });

  it.each([
    ['NV12', 'INV1234'],
    ['INV13', 'INV1234'],
    ['%', 'INV1234'],
    ['_NV', 'INV1234'],
    ["'; --", 'INV1234'],
  ])('%s does not find %s', (text, key) => {
    expect(begins(text, key)).toBe(false);
  });

  it('is nothing where nothing is written', () => {
    expect(identifierBeginnings(' \u200b ')).toEqual([]);
  });
});

describe('the words of a text', () => {
  it('mean themselves, whatever LIKE makes of their signs', () => {
    expect(wordPatterns(String.raw` 100% a_b c\d `)).toEqual([
      String.raw`%100\%%`,
      String.raw`%a\_b%`,
      String.raw`%c\\d%`,
    ]);
  });
});
