import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { type Account, accountsQuery, changeAccount } from '../../../api/accounts.js';
import { ApiError } from '../../../api/client.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { type AccountDraft, draftFaults } from './account-draft.js';
import { AccountFields } from './account-fields.js';
import { AccountResets } from './account-resets.js';

interface ChangeAccountProps {
  readonly account: Account;
  /** It is the account one is signed in with. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onReset: (oneTimePassword: string) => void;
}

export function ChangeAccount({ account, isOwn, onClose, onReset }: ChangeAccountProps) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<AccountDraft>({
    name: account.name ?? '',
    email: account.email ?? '',
    role: account.role,
    departmentId: account.department?.id ?? '',
  });
  const [submitted, setSubmitted] = useState(false);
  const faults = draftFaults(draft, t);
  const change = useMutation({
    mutationFn: changeAccount,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
      onClose();
    },
  });
  const refused = change.error instanceof ApiError && change.error.status === 409;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (Object.keys(faults).length > 0 || change.isPending) return;
    const { name, email, role, departmentId } = draft;
    change.mutate({
      id: account.id,
      name: name.trim(),
      email: email.trim() === '' ? null : email.trim(),
      ...(isOwn ? {} : { role }),
      departmentId: role === 'department_manager' ? departmentId : null,
    });
  }

  const title = words.changeTitle(account.name ?? account.login);
  return (
    <Dialog open title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <AccountFields draft={draft} faults={submitted ? faults : {}} onChange={setDraft} roleIsFixed={isOwn} />
        {refused && <p role="alert">{draft.role === account.role ? words.taken : words.lastAdmin}</p>}
        {change.error && !refused && <Failure error={change.error} />}
        <div className="dialog__foot">
          <Button onClick={onClose}>{t.app.cancel}</Button>
          <Button type="submit" variant="primary" busy={change.isPending}>
            {t.admin.save}
          </Button>
        </div>
      </form>
      {!isOwn && <AccountResets account={account} onReset={onReset} onClosed={onClose} />}
    </Dialog>
  );
}
