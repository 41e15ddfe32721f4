import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { MUNICIPAL_ROLES, type MunicipalRole } from '../../../../../src/shared/permissions.js';
import { departmentsQuery } from '../../../api/departments.js';
import { createKey, keysQuery } from '../../../api/keys.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { CopyCode } from '../../../ui/copy-code.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextField } from '../../../ui/field.js';

interface CreateKeyProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CreateKey({ open, onClose }: CreateKeyProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.admin.keys.add} onClose={onClose}>
      <NewKey onClose={onClose} />
    </Dialog>
  );
}

function NewKey({ onClose }: Pick<CreateKeyProps, 'onClose'>) {
  const { t } = useSpeech();
  const words = t.admin.keys;
  const queries = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [draft, setDraft] = useState({ name: '', role: 'technician' as MunicipalRole, departmentId: '', until: '' });
  const [submitted, setSubmitted] = useState(false);
  const create = useMutation({
    mutationFn: createKey,
    onSuccess: () => queries.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const isManager = draft.role === 'department_manager';
  const nameFault = draft.name.trim() === '' ? t.admin.missing : undefined;
  const departmentFault = isManager && draft.departmentId === '' ? t.admin.accounts.departmentFault : undefined;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (nameFault !== undefined || departmentFault !== undefined || create.isPending) return;
    const { name, role, departmentId, until } = draft;
    create.mutate({
      name: name.trim(),
      role,
      ...(isManager ? { departmentId } : {}),
      ...(until === '' ? {} : { expiresAt: new Date(`${until}T23:59:59`).toISOString() }),
    });
  }

  if (create.data !== undefined)
    return (
      <div className="stack">
        <p>{words.onceText}</p>
        <CopyCode code={create.data} what={words.key} />
        <div className="dialog__foot">
          <Button variant="primary" onClick={onClose}>
            {t.admin.accounts.understood}
          </Button>
        </div>
      </div>
    );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={submitted ? nameFault : undefined}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <SelectField
        label={words.role}
        value={draft.role}
        onChange={(event) => {
          const role = MUNICIPAL_ROLES.find((each) => each === event.target.value);
          if (role) setDraft({ ...draft, role });
        }}
      >
        {MUNICIPAL_ROLES.map((role) => (
          <option key={role} value={role}>
            {t.words.role[role]}
          </option>
        ))}
      </SelectField>
      {isManager && (
        <SelectField
          label={t.admin.accounts.department}
          error={submitted ? departmentFault : undefined}
          value={draft.departmentId}
          onChange={(event) => setDraft({ ...draft, departmentId: event.target.value })}
        >
          <option value="">{t.admin.accounts.noDepartment}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={words.until}
        hint={words.untilHint}
        type="date"
        value={draft.until}
        onChange={(event) => setDraft({ ...draft, until: event.target.value })}
      />
      {create.error && <Failure error={create.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
