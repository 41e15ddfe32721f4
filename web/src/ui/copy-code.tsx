import { useState } from 'react';
import { useSpeech } from '../app/language.js';
import './copy-code.css';
import { Icon } from './icon.js';

/** Props: `code`, and `what` it is, for those who cannot see it ("Serienummer"). */
interface CopyCodeProps {
  readonly code: string;
  readonly what?: string;
}

/** A code and a button that copies it; says so when it did, and selects it for copying by hand when it could not. */
export function CopyCode({ code, what }: CopyCodeProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome('copied');
    } catch {
      // No clipboard on plain http, or the reader said no: then by hand.
      setOutcome('refused');
    }
  }

  const words = { copied: t.app.copied, refused: t.app.copyByHand };
  return (
    <span className="copy-code">
      <code className="copy-code__code">{code}</code>
      <button type="button" className="copy-code__button" onClick={() => void copy()}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {t.app.copy}
        <span className="visually-hidden"> {what ?? code}</span>
      </button>
      <span role="status" className="copy-code__outcome">
        {outcome && words[outcome]}
      </span>
    </span>
  );
}
