import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Account, accountsQuery, changeAccount, resetPassword, resetSecondFactor } from '../../../api/accounts.js';
import { ApiError } from '../../../api/client.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';

interface AccountResetsProps {
  readonly account: Account;
  readonly onReset: (oneTimePassword: string) => void;
  readonly onClosed: () => void;
}

/** What is done to somebody else's account at once: a new one-time password, no second step, closing it. */
export function AccountResets({ account, onReset, onClosed }: AccountResetsProps) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
  const password = useMutation({
    mutationFn: () => resetPassword(account.id),
    onSuccess: async (oneTime) => {
      await reload();
      onReset(oneTime);
    },
  });
  const second = useMutation({ mutationFn: () => resetSecondFactor(account.id), onSuccess: reload });
  const isDisabled = account.disabledAt !== null;
  const close = useMutation({
    mutationFn: () => changeAccount({ id: account.id, disabled: !isDisabled }),
    onSuccess: async () => {
      await reload();
      onClosed();
    },
  });
  const error = password.error ?? second.error ?? close.error;
  const lastAdmin = close.error instanceof ApiError && close.error.status === 409;
  return (
    <div className="stack">
      <Act text={words.resetText}>
        <Button busy={password.isPending} onClick={() => password.mutate()}>
          {words.reset}
        </Button>
      </Act>
      {account.secondFactor && !second.isSuccess && (
        <Act text={words.resetSecondText}>
          <Button busy={second.isPending} onClick={() => second.mutate()}>
            {words.resetSecond}
          </Button>
        </Act>
      )}
      <Act text={isDisabled ? '' : words.disableText}>
        <Button variant={isDisabled ? 'secondary' : 'danger'} busy={close.isPending} onClick={() => close.mutate()}>
          {isDisabled ? words.enable : words.disable}
        </Button>
      </Act>
      {lastAdmin && <p role="alert">{words.lastAdmin}</p>}
      {error && !lastAdmin && <Failure error={error} />}
    </div>
  );
}

function Act({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      {text !== '' && <p className="quiet">{text}</p>}
    </div>
  );
}
