import { describe, expect, it } from '@jest/globals';
import { parseNumber } from './parse-number.js';

describe('a number as people write it', () => {
  it.each([
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00A0234\u202F567', 1_234_567],
    ['-3', -3],
    ['\u22120,5', -0.5],
    [',5', 0.5],
    ['12,', 12],
    ['0', 0],
  ])('%s is %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it('is null where nothing is written', () => {
    expect(parseNumber('  ')).toBeNull();
  });

  it.each(['tolv', '1,2,3', '1e5', '--3', '3 kg', '-', ','])('"%s" is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
