import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { changeProvider, createProvider, type Provider } from '../../../api/providers.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/field.js';
import { Notice } from '../../../ui/notice.js';
import { useFaults } from '../../../ui/use-faults.js';
import {
  commandOf,
  draftFaults,
  draftOf,
  EMPTY_ROW,
  hasFaults,
  type ProviderDraft,
  refusedFaults,
} from './provider-draft.js';
import { ProviderFields } from './provider-fields.js';
import { PREFILLED, type Preset, PRESETS } from './provider-presets.js';

interface ProviderDialogProps {
  /** The one to change; left out, a new one is added. */
  readonly provider?: Provider | undefined;
  readonly onClose: () => void;
}

const NEW: ProviderDraft = {
  ...{ name: '', clientId: '', secret: '', secretRemoved: false, departmentClaim: '', roleRows: [EMPTY_ROW] },
  ...PREFILLED.entra,
};

export function ProviderDialog({ provider, onClose }: ProviderDialogProps) {
  const { t } = useSpeech();
  const words = t.providers;
  return (
    <Dialog open title={provider ? words.changeFull(provider.name) : words.add} onClose={onClose}>
      <ProviderForm provider={provider} onClose={onClose} />
    </Dialog>
  );
}

function ProviderForm({ provider, onClose }: ProviderDialogProps) {
  const { t } = useSpeech();
  const words = t.providers;
  const queries = useQueryClient();
  const [preset, setPreset] = useState<Preset>('entra');
  const [draft, setDraft] = useState(provider ? draftOf(provider) : NEW);
  const { form, submitted, showFaults } = useFaults();
  const save = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      // The sign-in page offers them too.
      await queries.invalidateQueries({ queryKey: ['providers'] });
      onClose();
    },
    onError: showFaults,
  });
  const own = draftFaults(draft, provider, t);
  const refused = refusedFaults(save.error, save.variables?.issuer ?? '', t);
  const faults = hasFaults(own) ? own : refused;

  function send(typed: ProviderDraft): Promise<Provider> {
    const command = commandOf(typed);
    return provider ? changeProvider({ id: provider.id, ...command }) : createProvider(command);
  }

  function choose(chosen: Preset): void {
    setPreset(chosen);
    const { issuer, ...rest } = PREFILLED[chosen];
    const wasPrefilled = draft.issuer === PREFILLED[preset].issuer;
    setDraft({ ...draft, ...rest, ...(wasPrefilled ? { issuer } : {}) });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (hasFaults(own)) showFaults();
    else if (!save.isPending) save.mutate(draft);
  }

  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {provider === undefined && (
        <>
          <SelectField
            label={words.preset}
            data-autofocus
            value={preset}
            onChange={(event) => {
              const chosen = PRESETS.find((each) => each === event.target.value);
              if (chosen) choose(chosen);
            }}
          >
            {PRESETS.map((each) => (
              <option key={each} value={each}>
                {words.presets[each]}
              </option>
            ))}
          </SelectField>
          <Notice role="status">
            <p>{words.presetText[preset]}</p>
          </Notice>
        </>
      )}
      <ProviderFields
        draft={draft}
        faults={submitted ? faults : {}}
        hasSecret={provider?.hasClientSecret === true}
        onChange={setDraft}
      />
      {save.error && !hasFaults(refused) && <Failure error={save.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {save.isPending ? words.checking : provider ? t.admin.save : words.create}
        </Button>
      </div>
    </form>
  );
}
