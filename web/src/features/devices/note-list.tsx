import { useId, useMemo, useState } from 'react';
import type { ImportNote } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { Pager } from '../../ui/pager.js';
import { noteText, useImportDetails } from './import-details.js';
import { groupNotes, type NoteGroup } from './note-groups.js';
import './note-list.css';

const PAGE = 50;
/** Rows named of one group; the others are counted. */
const NAMED_ROWS = 8;

interface NoteListProps {
  readonly title: string;
  readonly notes: readonly ImportNote[];
}

/** What is wrong with a file, or to be known about it: where, what, and what to do. */
export function NoteList({ title, notes }: NoteListProps) {
  const { faults } = useImportDetails();
  const [shown, setShown] = useState(PAGE);
  const groups = useMemo(() => groupNotes(notes, (note) => noteText(note, faults)), [notes, faults]);
  const id = useId();
  return (
    <div className="stack">
      <h3 id={id}>{title}</h3>
      <ul className="note-list" aria-labelledby={id}>
        {groups.slice(0, shown).map((group) => (
          <Group key={`${group.column ?? ''} ${group.text}`} group={group} />
        ))}
      </ul>
      <Pager hasMore={groups.length > shown} busy={false} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}

function Group({ group: { column, text, isEnglish, rows } }: { readonly group: NoteGroup }) {
  const { t, format } = useSpeech();
  const named = rows.filter((row) => row !== null).slice(0, NAMED_ROWS);
  const more = rows.length - named.length;
  const where =
    named.length === 0
      ? t.imports.wholeFile
      : t.imports.rowList(
          named.map((row) => format.number(row)),
          more,
        );
  return (
    <li className="note-list__item">
      <div className="note-list__where">
        {column !== null && <strong>{column}</strong>} <span className="quiet">{where}</span>
      </div>
      <p lang={isEnglish ? 'en' : undefined}>{text}</p>
    </li>
  );
}
