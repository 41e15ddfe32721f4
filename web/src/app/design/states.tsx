import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { Notice } from '../../ui/notice.js';
import { OfflineNote } from '../../ui/offline-note.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateMark } from '../../ui/state-mark.js';
import { useDesignWords } from './words.js';

const TONES = ['info', 'ok', 'warn', 'error'] as const;
const MARKS = ['ok', 'risk', 'behind', 'info', 'neutral'] as const;
const FETCHED = Date.parse('2026-11-22T14:05:00');

export function States() {
  const words = useDesignWords();
  return (
    <>
      {TONES.map((tone) => (
        <Notice key={tone} tone={tone} title={words.happened}>
          <p>{words.safe}</p>
        </Notice>
      ))}
      <ErrorState
        happened={words.happened}
        safe={words.safe}
        todo={words.todo}
        id="0198c3d2-7a41"
        action={<Button>{words.save}</Button>}
      />
      <OfflineNote fetchedAt={FETCHED} />
      <EmptyState title={words.emptyTitle} level={3} action={<Button variant="primary">{words.emptyAct}</Button>}>
        <p>{words.emptyText}</p>
      </EmptyState>
      <ProgressBar label={words.progress} done={3412} total={24_000} text={words.progressText} />
      <ProgressBar label={words.progress} done={0} total={null} text={words.waiting} />
      <div className="row">
        {MARKS.map((tone) => (
          <StateMark key={tone} tone={tone} word={words.states[tone]} />
        ))}
      </div>
      <div className="row">
        {MARKS.map((tone) => (
          <StateMark key={tone} tone={tone} word={words.states[tone]} badge />
        ))}
      </div>
      <Disclosure summary={words.disclosure}>
        <p>{words.todo}</p>
      </Disclosure>
      <Skeleton />
    </>
  );
}
