import { ApiError, UnreachableError } from '../api/client.js';
import { Button } from '../ui/button.js';
import { ErrorState } from '../ui/error-state.js';
import { useSpeech } from './language.js';
import type { Messages } from './messages/sv.js';

/** What happened, in the reader's language. */
export function failureText(error: unknown, t: Messages): string {
  if (error instanceof UnreachableError) return t.state.unreachable;
  const sentences: Readonly<Record<string, string>> = t.state.problem;
  return (error instanceof ApiError ? sentences[error.kind] : undefined) ?? t.state.problem.internal;
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what went wrong, what the server said about it, and the request id to ask about. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useSpeech();
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <ErrorState
      happened={failureText(error, t)}
      id={problem?.requestId}
      action={onRetry && <Button onClick={onRetry}>{t.state.retry}</Button>}
    >
      {problem?.errors?.map(({ pointer, message }) => (
        <p key={`${pointer} ${message}`} lang="en">
          <code>{pointer}</code> {message}
        </p>
      ))}
    </ErrorState>
  );
}
