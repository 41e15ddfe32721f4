import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { type Campaign, CAMPAIGN_LISTS, createCampaign } from '../../api/campaigns.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Weeks } from './campaign-dates.js';

interface CampaignFormProps {
  readonly onCreated: (campaign: Campaign) => void;
  /** Another button beside the one that creates: it stands in a dialog. */
  readonly beside?: ReactNode;
}

/** What a new campaign needs: its name and its two days. */
export function CampaignForm({ onCreated, beside }: CampaignFormProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ name: '', startsOn: '', endsOn: '' });
  const [submitted, setSubmitted] = useState(false);
  const create = useMutation({
    mutationFn: createCampaign,
    onSuccess: async (campaign) => {
      await queries.invalidateQueries({ queryKey: CAMPAIGN_LISTS });
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
    <form className="form" onSubmit={submit} noValidate>
      <div className="form__whole">
        <TextField
          label={t.campaigns.name}
          hint={t.campaigns.nameHint}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          {...bind('name')}
        />
      </div>
      <TextField label={t.campaigns.startsOn} type="date" {...bind('startsOn')} />
      <TextField label={t.campaigns.endsOn} type="date" {...bind('endsOn')} />
      {draft.startsOn !== '' && draft.endsOn !== '' && (
        <p className="form__whole quiet">
          <Weeks {...draft} />
        </p>
      )}
      {create.error && (
        <div className="form__whole">
          <Failure error={create.error} />
        </div>
      )}
      <div className={beside === undefined ? 'form__whole' : 'form__whole dialog__foot'}>
        {beside}
        <Button type="submit" variant="primary" busy={create.isPending}>
          {create.isPending ? t.campaigns.creating : t.campaigns.create}
        </Button>
      </div>
    </form>
  );
}
