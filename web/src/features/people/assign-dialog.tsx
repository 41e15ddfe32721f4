import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { deviceQuery } from '../../api/devices.js';
import { assignDevice, deviceUsersQuery } from '../../api/people.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { useFaults } from '../../ui/use-faults.js';
import { PersonChoice } from './person-choice.js';

interface AssignDialogProps {
  readonly deviceId: string;
  /** Who has it now; null for nobody. */
  readonly now: string | null;
  /** Why it cannot be with anybody, should it have changed meanwhile. */
  readonly refusal: string;
  readonly onClose: () => void;
}

export function AssignDialog({ onClose, ...rest }: AssignDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog open title={t.people.users.assignTitle} onClose={onClose}>
      <AssignForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function AssignForm({ deviceId, now, refusal, onClose }: AssignDialogProps) {
  const { t } = useSpeech();
  const words = t.people.users;
  const queries = useQueryClient();
  const [personId, setPersonId] = useState<string | null>(null);
  const { form, submitted, showFaults } = useFaults();
  const assign = useMutation({
    mutationFn: assignDevice,
    onSuccess: async (users) => {
      queries.setQueryData(deviceUsersQuery(deviceId).queryKey, users);
      await queries.invalidateQueries({ queryKey: deviceQuery(deviceId).queryKey });
      await queries.invalidateQueries({ queryKey: ['people'], refetchType: 'none' });
      onClose();
    },
  });
  const isRefused = assign.error instanceof ApiError && assign.error.kind === 'conflict';

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (personId === null) showFaults();
    else if (!assign.isPending) assign.mutate({ deviceId, personId });
  }

  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {now !== null && <p>{words.reassignText(now)}</p>}
      <PersonChoice
        value={personId}
        onChange={setPersonId}
        error={submitted && personId === null ? words.whoFault : undefined}
      />
      {isRefused && (
        <Notice tone="error" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {assign.error && !isRefused && <Failure error={assign.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={assign.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
