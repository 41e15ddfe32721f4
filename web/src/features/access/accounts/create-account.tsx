import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { accountsQuery, createAccount } from '../../../api/accounts.js';
import { ApiError } from '../../../api/client.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { draftFaults, EMPTY_ACCOUNT, LOGIN } from './account-draft.js';
import { AccountFields } from './account-fields.js';

interface CreateAccountProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (oneTimePassword: string) => void;
}

export function CreateAccount({ open, onClose, onCreated }: CreateAccountProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.admin.accounts.addTitle} onClose={onClose}>
      <NewAccount onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function NewAccount({ onClose, onCreated }: Omit<CreateAccountProps, 'open'>) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [draft, setDraft] = useState(EMPTY_ACCOUNT);
  const [submitted, setSubmitted] = useState(false);
  const faults = draftFaults(draft, t);
  const loginFault = LOGIN.test(login) ? undefined : words.loginFault;
  const create = useMutation({
    mutationFn: createAccount,
    onSuccess: async (password) => {
      await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
      onCreated(password);
    },
  });
  const taken = create.error instanceof ApiError && create.error.status === 409;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (loginFault !== undefined || Object.keys(faults).length > 0 || create.isPending) return;
    const { name, email, role, departmentId } = draft;
    create.mutate({
      login,
      role,
      name: name.trim(),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
      ...(role === 'department_manager' ? { departmentId } : {}),
    });
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={words.login}
        hint={words.loginHint}
        error={submitted ? loginFault : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        value={login}
        onChange={(event) => setLogin(event.target.value.trim().toLowerCase())}
      />
      <AccountFields draft={draft} faults={submitted ? faults : {}} onChange={setDraft} />
      {taken && <p role="alert">{words.taken}</p>}
      {create.error && !taken && <Failure error={create.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
