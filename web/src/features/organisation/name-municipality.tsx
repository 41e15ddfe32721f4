import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { changeMunicipality, municipalityQuery } from '../../api/municipality.js';
import { sessionQuery } from '../../api/session.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';

/** Gives the municipality its name. */
export function NameMunicipality({ onSaved }: { readonly onSaved: () => void }) {
  const settings = useQuery(municipalityQuery);
  return (
    <QueryState query={settings}>
      {({ name, setupCompletedAt }) => <NameForm name={setupCompletedAt === null ? '' : name} onSaved={onSaved} />}
    </QueryState>
  );
}

interface NameFormProps {
  readonly name: string;
  readonly onSaved: () => void;
}

function NameForm({ name: before, onSaved }: NameFormProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [name, setName] = useState(before);
  const [submitted, setSubmitted] = useState(false);
  const save = useMutation({
    mutationFn: () => changeMunicipality({ name: name.trim() }),
    onSuccess: async (saved) => {
      queries.setQueryData(municipalityQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onSaved();
    },
  });

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (name.trim() !== '' && !save.isPending) save.mutate();
  }

  return (
    <form className="stack form-narrow" onSubmit={submit} noValidate>
      <p>{t.setup.municipalityText}</p>
      <TextField
        label={t.setup.municipalityName}
        error={submitted && name.trim() === '' ? t.admin.missing : undefined}
        maxLength={200}
        autoComplete="organization"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {save.error && <Failure error={save.error} />}
      <div>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t.setup.save}
        </Button>
      </div>
    </form>
  );
}
