import type { ImportNote } from '../../api/imports.js';

/** Notes that say the same of the same column, with the rows they are about, in the order of the file. */
export interface NoteGroup {
  /** Null for the whole row, or for a column without a header. */
  readonly column: string | null;
  readonly text: string;
  /** The text is the server's, in English. */
  readonly isEnglish: boolean;
  /** Null stands for the whole file. */
  readonly rows: readonly (number | null)[];
}

/** One unknown category in 900 rows is one thing to mend: notes of one column that say the same are one group. */
export function groupNotes(notes: readonly ImportNote[], say: (note: ImportNote) => string | null): NoteGroup[] {
  const groups = new Map<string, NoteGroup & { readonly rows: (number | null)[] }>();
  for (const note of notes) {
    const said = say(note);
    const text = said ?? note.message;
    const key = JSON.stringify([note.column, text]);
    const group = groups.get(key);
    if (group) group.rows.push(note.row);
    else groups.set(key, { column: note.column, text, isEnglish: said === null, rows: [note.row] });
  }
  return [...groups.values()];
}
