import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { removeTotp } from '../../api/account.js';
import { ApiError } from '../../api/client.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';

/** Turns the second factor off, once the password is given again. */
export function RemoveTotp({ onRemoved }: { readonly onRemoved: () => void }) {
  const { t } = useSpeech();
  const words = t.account.second;
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const remove = useMutation({ mutationFn: () => removeTotp(password), onSuccess: onRemoved });
  const wrong = remove.error instanceof ApiError && [401, 422].includes(remove.error.status);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (password !== '' && !remove.isPending) remove.mutate();
  }

  return (
    <div>
      <Button onClick={() => setOpen(true)}>{words.remove}</Button>
      <Dialog open={open} title={words.removeTitle} onClose={() => setOpen(false)} width="narrow">
        <form className="stack" onSubmit={submit} noValidate>
          <p>{words.removeText}</p>
          <TextField
            label={t.account.password.current}
            error={wrong ? t.account.password.wrongCurrent : undefined}
            type="password"
            autoComplete="current-password"
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {remove.error && !wrong && <Failure error={remove.error} />}
          <div className="dialog__foot">
            <Button onClick={() => setOpen(false)}>{t.app.cancel}</Button>
            <Button type="submit" variant="danger" busy={remove.isPending}>
              {words.remove}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
