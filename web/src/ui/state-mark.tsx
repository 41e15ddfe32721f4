import './state-mark.css';

interface StateMarkProps {
  readonly tone: 'ok' | 'behind' | 'neutral';
  readonly word: string;
}

const SHAPES = { ok: '●', behind: '■', neutral: '○' } as const;

/** A state in one word, with a shape of its own before it. */
export function StateMark({ tone, word }: StateMarkProps) {
  return (
    <span className={`state-mark state-mark--${tone}`}>
      <span aria-hidden="true">{SHAPES[tone]}</span> {word}
    </span>
  );
}
