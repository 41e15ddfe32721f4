import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { changeMunicipality, municipalityQuery, type MunicipalitySettings } from '../../api/municipality.js';
import { sessionQuery } from '../../api/session.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { CheckField, TextField } from '../../ui/field.js';
import { StatusRegion } from '../../ui/status-region.js';

const LONGEST_RETENTION_DAYS = 3650;

/** What the municipality has decided about itself. */
export function MunicipalityPage() {
  const { t } = useSpeech();
  const settings = useQuery(municipalityQuery);
  return (
    <div className="page">
      <PageHeading title={t.admin.settings.title} purpose={t.admin.settings.purpose} />
      <QueryState query={settings}>{(found) => <SettingsForm key={found.slug} settings={found} />}</QueryState>
    </div>
  );
}

function SettingsForm({ settings }: { readonly settings: MunicipalitySettings }) {
  const { t } = useSpeech();
  const words = t.admin.settings;
  const queries = useQueryClient();
  const [draft, setDraft] = useState({
    name: settings.name,
    pattern: settings.assetTagPattern ?? '',
    days: String(settings.retentionDays),
    required: settings.adminSecondFactor === 'required',
  });
  const [submitted, setSubmitted] = useState(false);
  const save = useMutation({
    mutationFn: changeMunicipality,
    onSuccess: async (saved) => {
      queries.setQueryData(municipalityQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const days = Number(draft.days);
  const daysFault =
    /^\d+$/.test(draft.days.trim()) && days <= LONGEST_RETENTION_DAYS ? undefined : words.retentionFault;
  const nameFault = draft.name.trim() === '' ? t.admin.missing : undefined;
  const patternRefused =
    save.error instanceof ApiError && save.error.problem.errors?.some(({ pointer }) => pointer === '/assetTagPattern');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (nameFault !== undefined || daysFault !== undefined || save.isPending) return;
    save.mutate({
      name: draft.name.trim(),
      assetTagPattern: draft.pattern.trim() === '' ? null : draft.pattern.trim(),
      retentionDays: days,
      adminSecondFactor: draft.required ? 'required' : 'offered',
    });
  }

  return (
    <form className="stack form-narrow" onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        error={submitted ? nameFault : undefined}
        maxLength={200}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        label={words.pattern}
        hint={words.patternHint}
        error={patternRefused ? words.patternFault : undefined}
        className="code"
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        value={draft.pattern}
        onChange={(event) => setDraft({ ...draft, pattern: event.target.value })}
      />
      <TextField
        label={words.retention}
        hint={words.retentionHint}
        error={submitted ? daysFault : undefined}
        inputMode="numeric"
        value={draft.days}
        onChange={(event) => setDraft({ ...draft, days: event.target.value })}
      />
      <CheckField
        label={words.secondFactor}
        checked={draft.required}
        onChange={(event) => setDraft({ ...draft, required: event.target.checked })}
      />
      {save.error && !patternRefused && <Failure error={save.error} />}
      <div className="row">
        <Button type="submit" variant="primary" busy={save.isPending}>
          {save.isPending ? t.admin.saving : t.admin.save}
        </Button>
        <StatusRegion>{save.isSuccess ? t.admin.saved : ''}</StatusRegion>
      </div>
    </form>
  );
}
