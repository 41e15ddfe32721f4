import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { choosePassword } from '../../api/account.js';
import { ApiError } from '../../api/client.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';

const SHORTEST = 12;

interface ChoosePasswordProps {
  /** The password it replaces is a one-time password. */
  readonly first?: boolean;
  readonly onChosen: () => void;
}

/** The present password, and twice the one that is to replace it. */
export function ChoosePassword({ first = false, onChosen }: ChoosePasswordProps) {
  const { t } = useSpeech();
  const words = t.account.password;
  const [draft, setDraft] = useState({ current: '', next: '', again: '' });
  const [submitted, setSubmitted] = useState(false);
  const choose = useMutation({
    mutationFn: () => choosePassword({ current: draft.current, password: draft.next }),
    onSuccess: () => {
      setDraft({ current: '', next: '', again: '' });
      setSubmitted(false);
      onChosen();
    },
  });

  const problem = choose.error instanceof ApiError ? choose.error.problem : null;
  const pointers = problem?.errors?.map(({ pointer }) => pointer) ?? [];
  const sentences: Readonly<Record<string, string>> = words.rules;
  const broken = problem?.rules?.map((rule) => sentences[rule] ?? rule).join(' ');
  const faults = {
    current: draft.current === '' ? words.missing : undefined,
    next: Array.from(draft.next).length < SHORTEST ? words.rules['too-short'] : undefined,
    again: draft.again === draft.next ? undefined : words.differs,
  };
  const refused = { current: pointers.includes('/current') ? words.wrongCurrent : undefined, next: broken };

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSubmitted(true);
    const fault = (['current', 'next', 'again'] as const).find((field) => faults[field] !== undefined);
    const control = fault && event.currentTarget.elements.namedItem(fault);
    if (control instanceof HTMLElement) control.focus();
    else if (!choose.isPending) choose.mutate();
  }

  const bind = (field: keyof typeof draft) => ({
    name: field,
    type: 'password',
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });
  const told = pointers.includes('/current') || broken !== undefined;

  return (
    <form className="stack form-narrow" onSubmit={submit} noValidate>
      <TextField
        label={first ? words.oneTime : words.current}
        error={(submitted ? faults.current : undefined) ?? refused.current}
        autoComplete="current-password"
        {...bind('current')}
      />
      <TextField
        label={words.next}
        hint={words.hint}
        error={(submitted ? faults.next : undefined) ?? refused.next}
        autoComplete="new-password"
        {...bind('next')}
      />
      <TextField
        label={words.again}
        error={submitted ? faults.again : undefined}
        autoComplete="new-password"
        {...bind('again')}
      />
      <div>
        <Button type="submit" variant={first ? 'primary' : 'secondary'} busy={choose.isPending}>
          {choose.isPending ? words.submitting : first ? words.firstSubmit : words.submit}
        </Button>
      </div>
      <div aria-live="polite" className="visually-hidden">
        {refused.current ?? refused.next}
      </div>
      {choose.error && !told && <Failure error={choose.error} />}
    </form>
  );
}
