import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { peopleChoicesQuery } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { ComboBox } from '../../ui/combo-box.js';

/** Every search is a line of the audit log: it waits for a pause, and for enough to search for. */
const PAUSE_MS = 400;
const FEWEST_SIGNS = 2;

/** A text once it has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}

interface PersonChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error: string | undefined;
}

/** Finds a person by what their name, e-mail address or key begins with. */
export function PersonChoice({ value, onChange, error }: PersonChoiceProps) {
  const { t } = useSpeech();
  const words = t.people;
  const [typed, setTyped] = useState('');
  // What was chosen stands in the field as well; it is not searched for again.
  const wanted = useRested(value === null && typed.trim().length >= FEWEST_SIGNS ? typed.trim() : '');
  const found = useQuery({ ...peopleChoicesQuery(wanted), placeholderData: keepPreviousData });
  const choices = (found.data ?? []).map(({ id, name, email, externalId }) => ({
    id,
    label: name ?? words.nameless,
    detail: email ?? externalId ?? undefined,
  }));
  const empty = (): string => {
    if (typed.trim().length < FEWEST_SIGNS) return words.users.typeMore;
    return found.isFetching || wanted !== typed.trim() ? words.users.searching : words.users.whoNone;
  };
  return (
    <ComboBox
      label={words.users.who}
      hint={words.users.whoHint}
      error={error}
      choices={choices}
      value={value}
      onChange={onChange}
      onType={setTyped}
      empty={empty()}
    />
  );
}
