import { keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult, useQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/departments.js';
import { type Device, deviceHistoryQuery, type HistoryEntry } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { SelectField } from '../../ui/field.js';
import { Pager } from '../../ui/pager.js';
import { Panel } from '../../ui/panel.js';
import './device-history.css';
import { DeviceHistoryEntry } from './device-history-entry.js';
import { anchorOf } from './history-anchor.js';
import { useFirstNew } from './use-first-new.js';

interface DeviceHistoryProps {
  readonly device: Device;
  /** Which events are shown; all without. */
  readonly eventType: string | undefined;
  readonly onEventType: (type: string | undefined) => void;
}

/** A device's history, newest on top. */
export function DeviceHistory({ device, eventType, onEventType }: DeviceHistoryProps) {
  const { t } = useSpeech();
  const history = useInfiniteQuery({
    ...deviceHistoryQuery(device.id, device.events),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title={t.devices.historyTitle}>
      <QueryState query={history}>
        {({ pages }) => (
          <Entries
            device={device}
            history={history}
            entries={pages.flat()}
            eventType={eventType}
            onEventType={onEventType}
          />
        )}
      </QueryState>
    </Panel>
  );
}

interface EntriesProps extends DeviceHistoryProps {
  readonly history: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  /** Those that are fetched. */
  readonly entries: readonly HistoryEntry[];
}

function Entries({ device, history, entries, eventType, onEventType }: EntriesProps) {
  const { t, format } = useSpeech();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  const seqOf = new Map(entries.map(({ eventId, seq }) => [eventId, seq]));
  const shown = entries.filter(({ type }) => eventType === undefined || type === eventType);
  const goOn = useFirstNew(shown.map(({ seq }) => anchorOf(seq)));

  function more(): void {
    goOn();
    void history.fetchNextPage();
  }

  return (
    <>
      <TypeFilter entries={entries} value={eventType} onChange={onEventType} />
      <p className="quiet" role="status">
        {shown.length === 0
          ? t.devices.historyNone
          : t.devices.historyShown(shown.length, format.number(device.events))}
      </p>
      <ol className="history" reversed>
        {shown.map((entry) => (
          <DeviceHistoryEntry
            key={entry.eventId}
            device={device}
            entry={entry}
            seqOf={seqOf}
            departmentNames={departmentNames}
          />
        ))}
      </ol>
      <Pager hasMore={history.hasNextPage} busy={history.isFetchingNextPage} onMore={more} label={t.devices.earlier} />
    </>
  );
}

interface TypeFilterProps {
  readonly entries: readonly HistoryEntry[];
  readonly value: string | undefined;
  readonly onChange: (type: string | undefined) => void;
}

/** Nothing to choose among where all events are of one kind. */
function TypeFilter({ entries, value, onChange }: TypeFilterProps) {
  const { t, language } = useSpeech();
  const found = new Set([...entries.map(({ type }) => type), ...(value === undefined ? [] : [value])]);
  if (found.size < 2) return null;
  const byWord = new Intl.Collator(language);
  const words = [...found]
    .map((type) => ({ type, word: wordFor(t.words.event, type) }))
    .sort((left, right) => byWord.compare(left.word, right.word));
  return (
    <div className="history-filter">
      <SelectField
        label={t.devices.historyFilter}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t.devices.historyAll}</option>
        {words.map(({ type, word }) => (
          <option key={type} value={type}>
            {word}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
