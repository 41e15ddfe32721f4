import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/client.js';
import { erasePerson, type ErasureReason, personQuery, type PersonWithDevices } from '../../api/people.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { SelectField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';

interface ErasePersonProps {
  readonly person: PersonWithDevices;
  readonly onClose: () => void;
}

const reasonsOf = ({ people }: Messages) => Object.keys(people.reasons) as ErasureReason[];

/** Asks before somebody is forgotten: what goes, what stays, and why it is done. */
export function ErasePerson({ person, onClose }: ErasePersonProps) {
  const { t } = useSpeech();
  const words = t.people;
  const queries = useQueryClient();
  const [reason, setReason] = useState<ErasureReason | null>(null);
  const [fault, setFault] = useState(false);
  const erase = useMutation({
    mutationFn: (why: ErasureReason) => erasePerson({ id: person.id, reason: why }),
    onSuccess: (erased) => {
      // Whatever else was fetched may still hold the name.
      for (const key of ['people', 'device', 'accounts']) queries.removeQueries({ queryKey: [key], type: 'inactive' });
      queries.setQueryData(personQuery(person.id).queryKey, erased);
      onClose();
    },
  });
  const isSelf = erase.error instanceof ApiError && erase.error.kind === 'conflict';
  return (
    <ConfirmDialog
      open
      title={words.eraseTitle(person.name ?? words.nameless)}
      confirmLabel={words.erase}
      typeToConfirm={words.eraseWord}
      danger
      busy={erase.isPending}
      onConfirm={() => (reason === null ? setFault(true) : erase.mutate(reason))}
      onClose={onClose}
    >
      <WhatGoes text={words.eraseGoes} parts={words.eraseGoesList} />
      <WhatGoes text={words.eraseStays} parts={words.eraseStaysList} />
      <SelectField
        label={words.eraseReason}
        hint={words.eraseReasonHint}
        error={fault && reason === null ? words.eraseReasonFault : undefined}
        data-autofocus
        value={reason ?? ''}
        onChange={({ target: { value } }) => setReason(reasonsOf(t).find((each) => each === value) ?? null)}
      >
        <option value="">{words.chooseReason}</option>
        {reasonsOf(t).map((each) => (
          <option key={each} value={each}>
            {words.reasons[each]}
          </option>
        ))}
      </SelectField>
      {isSelf && (
        <Notice tone="error" role="alert">
          <p>{words.eraseSelf}</p>
        </Notice>
      )}
      {erase.error && !isSelf && <Failure error={erase.error} />}
    </ConfirmDialog>
  );
}

interface WhatGoesProps {
  readonly text: string;
  readonly parts: readonly string[];
}

function WhatGoes({ text, parts }: WhatGoesProps) {
  return (
    <div>
      <p>
        <strong>{text}</strong>
      </p>
      <ul className="notes">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </div>
  );
}
