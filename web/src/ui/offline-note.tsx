import { useSpeech } from '../app/language.js';
import { Icon } from './icon.js';
import './offline-note.css';

/** Props: `fetchedAt`, the moment what is shown was fetched (ms since 1970, as a query's `dataUpdatedAt`). */
export function OfflineNote({ fetchedAt }: { readonly fetchedAt: number }) {
  const { t, format } = useSpeech();
  const moment = new Date(fetchedAt).toISOString();
  return (
    <p className="offline-note" role="status">
      <Icon name="offline" />
      <span>
        {t.state.noContact} {t.state.lastFetched} <time dateTime={moment}>{format.time(moment)}</time>
      </span>
    </p>
  );
}
