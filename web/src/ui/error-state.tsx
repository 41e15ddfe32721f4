import type { ReactNode } from 'react';
import { useSpeech } from '../app/language.js';
import { CopyCode } from './copy-code.js';
import { Notice } from './notice.js';

/**
 * Props: `happened`, `safe` (what is not lost), `todo` (what to do now), `id` (of the request, to ask about), `action`
 * (the button that does it). Sentences all; leave out what the first says already.
 */
interface ErrorStateProps {
  readonly title?: string;
  readonly happened: ReactNode;
  readonly safe?: ReactNode;
  readonly todo?: ReactNode;
  readonly id?: string | undefined;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** What went wrong, what is safe, what to do, and the id to ask about. */
export function ErrorState({ title, happened, safe, todo, id, action, children }: ErrorStateProps) {
  const { t } = useSpeech();
  return (
    <Notice tone="error" title={title ?? t.state.failedTitle} role="alert">
      <p>{happened}</p>
      {safe !== undefined && <p>{safe}</p>}
      {todo !== undefined && <p>{todo}</p>}
      {children}
      {action}
      {id !== undefined && (
        <p className="quiet">
          {t.state.requestId} <CopyCode code={id} />
        </p>
      )}
    </Notice>
  );
}
