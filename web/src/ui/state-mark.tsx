import './state-mark.css';

/** Props: `tone`, `word`; `badge` gives it a ground and a border. */
interface StateMarkProps {
  readonly tone: 'ok' | 'risk' | 'behind' | 'info' | 'neutral';
  readonly word: string;
  readonly badge?: boolean;
}

const SHAPES = { ok: '●', risk: '▲', behind: '■', info: '◆', neutral: '○' } as const;

/** A state in one word, with a shape of its own before it. */
export function StateMark({ tone, word, badge = false }: StateMarkProps) {
  return (
    <span className={`state-mark state-mark--${tone} ${badge ? 'state-mark--badge' : ''}`.trim()}>
      <span aria-hidden="true">{SHAPES[tone]}</span> {word}
    </span>
  );
}
