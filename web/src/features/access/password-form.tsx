import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { sessionQuery, signIn } from '../../api/session.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { waitingTime } from './waiting-time.js';

interface PasswordFormProps {
  /** Its short name; empty while none of several is chosen. */
  readonly municipality: string;
  readonly onMunicipalityMissing: () => void;
}

/** Login and password; then, where the account has one, the code of its second factor. */
export function PasswordForm({ municipality, onMunicipalityMissing }: PasswordFormProps) {
  const { t, language } = useSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ login: '', password: '', code: '' });
  const [submitted, setSubmitted] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
    onError: (error) => {
      if (error instanceof ApiError && error.kind === 'code-needed') setNeedsCode(true);
    },
  });

  const kind = enter.error instanceof ApiError ? enter.error.kind : null;
  const wait = kind === 'too-many-requests' && enter.error instanceof ApiError ? enter.error : null;
  const wrong = kind === 'unauthenticated';
  const passwordFault = (): string | undefined => {
    if (submitted && draft.password === '') return t.signIn.passwordMissing;
    return wrong && !needsCode ? t.signIn.wrong : undefined;
  };
  const codeFault = (): string | undefined => {
    if (wrong) return t.signIn.codeWrong;
    return submitted && kind === null && draft.code === '' ? t.signIn.codeMissing : undefined;
  };

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (municipality === '') onMunicipalityMissing();
    if (municipality === '' || draft.password === '' || (needsCode && draft.code === '') || enter.isPending) return;
    const { login, password, code } = draft;
    const named = login.trim() === '' ? {} : { login: login.trim() };
    enter.mutate({ municipality, password, ...named, ...(needsCode ? { code: code.trim() } : {}) });
  }

  const bind = (field: keyof typeof draft) => ({
    name: field,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.signIn.login}
        hint={t.signIn.loginHint}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...bind('login')}
      />
      <TextField
        label={t.signIn.password}
        hint={t.signIn.passwordHint}
        error={passwordFault()}
        type="password"
        autoComplete="current-password"
        {...bind('password')}
      />
      {needsCode && (
        <TextField
          label={t.signIn.code}
          hint={t.signIn.codeHint}
          error={codeFault()}
          autoComplete="one-time-code"
          autoFocus
          {...bind('code')}
        />
      )}
      <div>
        <Button type="submit" variant="primary" busy={enter.isPending}>
          {enter.isPending ? t.signIn.submitting : t.signIn.submit}
        </Button>
      </div>
      <div aria-live="polite" className="visually-hidden">
        {needsCode ? codeFault() : passwordFault()}
      </div>
      {wait && (
        <Notice tone="warn" role="alert">
          <p>{t.signIn.wait(waitingTime(wait.problem.retryAfterSeconds ?? 60, language))}</p>
        </Notice>
      )}
      {enter.error && !wrong && !wait && kind !== 'code-needed' && <Failure error={enter.error} />}
    </form>
  );
}
