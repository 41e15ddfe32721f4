import { useSpeech } from '../app/language.js';
import { Button } from './button.js';
import { StatusRegion } from './status-region.js';
import './pager.css';

/** Props: `hasMore`, `busy`, `onMore`; `shown` and `total` for "50 av 1 200 visas"; `label` instead of "Visa fler". */
interface PagerProps {
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
  readonly shown?: number | undefined;
  readonly total?: number | undefined;
  readonly label?: string | undefined;
}

/** Shows more of a list below what is there; says how much of it is shown. */
export function Pager({ hasMore, busy, onMore, shown, total, label }: PagerProps) {
  const { t, format } = useSpeech();
  const count =
    shown === undefined
      ? undefined
      : t.state.shown(format.number(shown), total === undefined ? undefined : format.number(total));
  if (!hasMore && count === undefined) return null;
  return (
    <div className="pager">
      {hasMore && (
        <Button busy={busy} onClick={onMore}>
          {busy ? t.state.loading : (label ?? t.state.more)}
        </Button>
      )}
      {count !== undefined && <StatusRegion>{count}</StatusRegion>}
    </div>
  );
}
