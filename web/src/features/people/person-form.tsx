import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { departmentsQuery } from '../../api/departments.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { useFaults } from '../../ui/use-faults.js';
import { draftFaults, type PersonDraft } from './person-draft.js';

interface PersonFormProps {
  readonly initial: PersonDraft;
  readonly submitLabel: string;
  readonly save: {
    readonly mutate: (draft: PersonDraft) => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
  readonly onClose: () => void;
}

/** Who somebody is: the one place with names. */
export function PersonForm({ initial, submitLabel, save, onClose }: PersonFormProps) {
  const { t } = useSpeech();
  const words = t.people;
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [draft, setDraft] = useState(initial);
  const { form, submitted, showFaults } = useFaults();
  const faults = draftFaults(draft, t);
  const isTaken = save.error instanceof ApiError && save.error.kind === 'conflict';

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (Object.keys(faults).length > 0) showFaults();
    else if (!save.isPending) save.mutate(draft);
  }

  const bind = (field: keyof PersonDraft) => ({
    error: submitted ? faults[field] : undefined,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <TextField label={words.name} maxLength={200} autoComplete="off" data-autofocus {...bind('name')} />
      <TextField
        label={words.email}
        hint={words.emailHint}
        type="email"
        maxLength={254}
        autoComplete="off"
        {...bind('email')}
      />
      <TextField
        label={words.externalId}
        hint={words.externalIdHint}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        {...bind('externalId')}
      />
      <SelectField label={words.department} {...bind('departmentId')}>
        <option value="">{words.noDepartment}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {isTaken && <Taken error={save.error} onLeave={onClose} />}
      {save.error && !isTaken && <Failure error={save.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {save.isPending ? t.admin.saving : submitLabel}
        </Button>
      </div>
    </form>
  );
}

interface TakenProps {
  readonly error: unknown;
  readonly onLeave: () => void;
}

/** Somebody else has the address or the key: who, to look at. */
function Taken({ error, onLeave }: TakenProps) {
  const { t } = useSpeech();
  const id = error instanceof ApiError ? error.problem.personId : undefined;
  return (
    <Notice tone="error" role="alert">
      <p>{t.people.taken}</p>
      {id !== undefined && (
        <Link to="/administration/personer/$id" params={{ id }} onClick={onLeave}>
          {t.people.takenLink}
        </Link>
      )}
    </Notice>
  );
}
