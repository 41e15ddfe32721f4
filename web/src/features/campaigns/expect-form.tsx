import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { expectDevices, type ExpectedResult, progressQuery } from '../../api/campaigns.js';
import type { Department } from '../../api/departments.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { codesIn } from './codes.js';
import { EMPTY_EXPECTATION, expectCommand, type ExpectDraft, expectFaults } from './expect-draft.js';
import { ExpectOutcome } from './expect-outcome.js';
import { ExpectWhich } from './expect-which.js';

interface ExpectFormProps {
  readonly campaignId: string;
  readonly departments: readonly Department[];
  readonly onClose: () => void;
}

/** Adds one department's devices to the expected list; stays for the next department, and for codes to be corrected. */
export function ExpectForm({ campaignId, departments, onClose }: ExpectFormProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ExpectDraft>(EMPTY_EXPECTATION);
  const [submitted, setSubmitted] = useState(false);
  const faults = expectFaults(draft, t);
  const add = useMutation({
    mutationFn: (asked: ExpectDraft) => expectDevices({ id: campaignId, ...expectCommand(asked) }),
    onSuccess: ({ unresolved }: ExpectedResult) => {
      setSubmitted(false);
      setDraft((before) => (before.by === 'codes' ? { ...before, codes: unresolved.join('\n') } : before));
      void queries.invalidateQueries({ queryKey: progressQuery(campaignId).queryKey });
    },
  });
  const asked = add.variables;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSubmitted(true);
    const fault = (['departmentId', 'states', 'codes'] as const).find((field) => faults[field] !== undefined);
    if (fault === undefined) {
      if (!add.isPending) add.mutate(draft);
      return;
    }
    event.currentTarget.querySelector<HTMLElement>(`[name="${fault}"]`)?.focus();
  }

  function change(changed: Partial<ExpectDraft>): void {
    setSubmitted(false);
    setDraft({ ...draft, ...changed });
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <SelectField
        label={t.campaigns.expectDepartment}
        name="departmentId"
        error={submitted ? faults.departmentId : undefined}
        data-autofocus
        value={draft.departmentId}
        onChange={(event) => change({ departmentId: event.target.value })}
      >
        <option value="">{t.campaigns.chooseDepartment}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ExpectWhich draft={draft} faults={submitted ? faults : {}} onChange={change} />
      <div role="status">
        {add.data && asked && (
          <ExpectOutcome
            result={add.data}
            sent={asked.by === 'codes' ? codesIn(asked.codes).length : null}
            department={departments.find(({ id }) => id === asked.departmentId)?.name ?? ''}
          />
        )}
      </div>
      {add.error && <Failure error={add.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{add.data ? t.campaigns.done : t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={add.isPending}>
          {add.isPending ? t.campaigns.adding : t.campaigns.add}
        </Button>
      </div>
    </form>
  );
}
