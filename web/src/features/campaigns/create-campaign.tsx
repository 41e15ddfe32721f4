import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { type Campaign, campaignsQuery, createCampaign } from '../../api/campaigns.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';

interface CreateCampaignProps {
  readonly onCreated: (campaign: Campaign) => void;
}

export function CreateCampaign({ onCreated }: CreateCampaignProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ name: '', startsOn: '', endsOn: '' });
  const [submitted, setSubmitted] = useState(false);
  const create = useMutation({
    mutationFn: createCampaign,
    onSuccess: async (campaign) => {
      await queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      onCreated(campaign);
    },
  });

  const faults = {
    name: draft.name.trim() === '' ? t.campaigns.nameMissing : undefined,
    startsOn: draft.startsOn === '' ? t.campaigns.dateMissing : undefined,
    endsOn: endFault(),
  };

  function endFault(): string | undefined {
    if (draft.endsOn === '') return t.campaigns.dateMissing;
    return draft.endsOn < draft.startsOn ? t.campaigns.endsBeforeStart : undefined;
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSubmitted(true);
    const firstFault = (['name', 'startsOn', 'endsOn'] as const).find((field) => faults[field] !== undefined);
    if (firstFault !== undefined) {
      const control = event.currentTarget.elements.namedItem(firstFault);
      if (control instanceof HTMLElement) control.focus();
    } else if (!create.isPending) create.mutate({ ...draft, name: draft.name.trim() });
  }

  const bind = (field: keyof typeof draft) => ({
    name: field,
    value: draft[field],
    error: submitted ? faults[field] : undefined,
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });

  return (
    <Panel title={t.campaigns.createTitle}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form__whole">
          <TextField label={t.campaigns.name} maxLength={200} autoComplete="off" {...bind('name')} />
        </div>
        <TextField label={t.campaigns.startsOn} type="date" {...bind('startsOn')} />
        <TextField label={t.campaigns.endsOn} type="date" {...bind('endsOn')} />
        <div className="form__whole">
          <Button type="submit" variant="primary" aria-disabled={create.isPending}>
            {create.isPending ? t.campaigns.creating : t.campaigns.create}
          </Button>
        </div>
      </form>
      {create.error && <Failure error={create.error} />}
    </Panel>
  );
}
