import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { beginTotp, confirmTotp, type TotpSetup } from '../../api/account.js';
import { ApiError } from '../../api/client.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { CopyCode } from '../../ui/copy-code.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import './set-up-totp.css';

interface SetUpTotpProps {
  /** The second factor works and its owner has seen the recovery codes. */
  readonly onDone: () => void;
}

/** Turns a second factor on: the code to scan, a code to prove it, the recovery codes. */
export function SetUpTotp({ onDone }: SetUpTotpProps) {
  const { t } = useSpeech();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const begin = useMutation({ mutationFn: beginTotp });
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={onDone} />;
  if (begin.data) return <ScanAndConfirm setup={begin.data} onConfirmed={setRecoveryCodes} />;
  return (
    <div className="stack">
      <div>
        <Button variant="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
          {t.account.second.begin}
        </Button>
      </div>
      {begin.error && <Failure error={begin.error} />}
    </div>
  );
}

interface ScanAndConfirmProps {
  readonly setup: TotpSetup;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

function ScanAndConfirm({ setup: { secret, qrSvg }, onConfirmed }: ScanAndConfirmProps) {
  const { t } = useSpeech();
  const words = t.account.second;
  const [code, setCode] = useState('');
  const confirm = useMutation({ mutationFn: () => confirmTotp(code.trim()), onSuccess: onConfirmed });
  const wrong = confirm.error instanceof ApiError && confirm.error.status === 422;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (code.trim() !== '' && !confirm.isPending) confirm.mutate();
  }

  return (
    <form className="stack form-narrow" onSubmit={submit} noValidate>
      <p>{words.scan}</p>
      <img className="totp-code" alt={words.qrLabel} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} />
      <p>
        {words.bySecret} <CopyCode code={secret} />
      </p>
      <TextField
        label={words.code}
        hint={words.codeHint}
        error={wrong ? words.codeWrong : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" variant="primary" busy={confirm.isPending}>
          {confirm.isPending ? words.confirming : words.confirm}
        </Button>
      </div>
      {confirm.error && !wrong && <Failure error={confirm.error} />}
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useSpeech();
  return (
    <Notice tone="warn" title={t.account.second.recoveryTitle} role="status">
      <p>{t.account.second.recoveryText}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="primary" onClick={onDone}>
        {t.account.second.recoveryDone}
      </Button>
    </Notice>
  );
}
