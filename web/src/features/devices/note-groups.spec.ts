import { describe, expect, it } from '@jest/globals';
import type { ImportNote } from '../../api/imports.js';
import { groupNotes } from './note-groups.js';

const note = (row: number, column: string | null, message: string): ImportNote => ({
  ...{ row, column, message },
  code: null,
  values: {},
});

describe('notes on a file', () => {
  it('that say the same of the same column are one, with every row, in the order of the file', () => {
    const notes = [note(2, 'Typ', 'A'), note(2, 'Status', 'A'), note(3, 'Typ', 'B'), note(9, 'Typ', 'A')];
    expect(groupNotes(notes, ({ message }) => `Said: ${message}`)).toEqual([
      { column: 'Typ', text: 'Said: A', isEnglish: false, rows: [2, 9] },
      { column: 'Status', text: 'Said: A', isEnglish: false, rows: [2] },
      { column: 'Typ', text: 'Said: B', isEnglish: false, rows: [3] },
    ]);
  });

  it('without a sentence in the reader’s language keep the server’s', () => {
    expect(groupNotes([note(2, null, 'It is odd.')], () => null)).toEqual([
      { column: null, text: 'It is odd.', isEnglish: true, rows: [2] },
    ]);
  });
});
