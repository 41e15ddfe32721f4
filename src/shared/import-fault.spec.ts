import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellText } from './import-fault.js';

describe('a cell’s text in a fault', () => {
  it('is never an address and never long, whatever stands in the cell', () => {
    const cell = fc.oneof(fc.string({ maxLength: 200 }), fc.emailAddress());
    fc.assert(
      fc.property(cell, (text) => {
        const shown = cellText(text);
        if (text.includes('@')) expect(shown).toBeNull();
        else expect(shown).toBe(text.length > 40 ? `${text.slice(0, 40)}…` : text);
      }),
    );
  });
});
