import { describe, expect, it } from '@jest/globals';
import { gs1CheckDigit, hasGs1CheckDigit, hasLuhnCheckDigit, luhnCheckDigit } from './check-digits.js';

describe('check digits', () => {
  it("computes 3GPP's example of an IMEI (TS 23.003 annex B)", () => {
    expect(luhnCheckDigit('26053179311383')).toBe('7');
  });

  it("computes the tax agency's example of a coordination number", () => {
    expect(hasLuhnCheckDigit('7010632391')).toBe(true);
  });

  it("computes GS1's own example of a GTIN", () => {
    expect(gs1CheckDigit('0950600013435')).toBe('2');
    expect(hasGs1CheckDigit('09506000134352')).toBe(true);
  });

  it('accepts nothing that is not digits', () => {
    expect([hasLuhnCheckDigit(''), hasLuhnCheckDigit('0'), hasGs1CheckDigit('A0'), hasLuhnCheckDigit('٠٠')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
