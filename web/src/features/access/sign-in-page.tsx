import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { municipalitiesQuery, sessionQuery, signIn } from '../../api/session.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import './sign-in-page.css';

export function SignInPage() {
  const { t } = useSpeech();
  const municipalities = useQuery(municipalitiesQuery);
  return (
    <div className="page sign-in">
      <PageHeading title={t.signIn.title} purpose={t.signIn.purpose} />
      <QueryState query={municipalities}>{(all) => <SignInForm municipalities={all} />}</QueryState>
    </div>
  );
}

interface SignInFormProps {
  readonly municipalities: readonly { readonly slug: string; readonly name: string }[];
}

function SignInForm({ municipalities }: SignInFormProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [municipality, setMunicipality] = useState('');
  const [password, setPassword] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });

  const several = municipalities.length > 1;
  const wrong = enter.error instanceof ApiError && enter.error.status === 401;
  const passwordFault = passwordError();
  const municipalityMissing = submitted && several && municipality === '';

  function passwordError(): string | undefined {
    if (submitted && password === '') return t.signIn.passwordMissing;
    return wrong ? t.signIn.wrong : undefined;
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (password === '' || (several && municipality === '') || enter.isPending) return;
    enter.mutate(several ? { municipality, password } : { password });
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {several && (
        <SelectField
          label={t.signIn.municipality}
          error={municipalityMissing ? t.signIn.municipalityMissing : undefined}
          value={municipality}
          onChange={(event) => setMunicipality(event.target.value)}
        >
          <option value="">{t.signIn.chooseMunicipality}</option>
          {municipalities.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t.signIn.password}
        hint={t.signIn.passwordHint}
        error={passwordFault}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" variant="primary" aria-disabled={enter.isPending}>
          {enter.isPending ? t.signIn.submitting : t.signIn.submit}
        </Button>
      </div>
      <div aria-live="polite" className="visually-hidden">
        {passwordFault}
      </div>
      {enter.error && !wrong && <Failure error={enter.error} />}
    </form>
  );
}
