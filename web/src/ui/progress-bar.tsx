import { useId } from 'react';
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while nobody knows how much there is: the bar then shows that it goes on, not how far it is. */
  readonly total: number | null;
  /** The same in words: "412 of 1 000". */
  readonly text: string;
}

/** How far something is, as a bar and in words. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress__words">
        <label htmlFor={id}>{label}</label>
        <span>{text}</span>
      </div>
      {total === null ? (
        <progress id={id} className="progress__bar" />
      ) : (
        <progress id={id} className="progress__bar" value={Math.min(done, total)} max={Math.max(total, 1)} />
      )}
    </div>
  );
}
