import { useQuery } from '@tanstack/react-query';
import { scanCountsQuery } from '../../api/scans.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Panel } from '../../ui/panel.js';

const OUTCOMES = ['accepted', 'repeat', 'unknown', 'conflict', 'rejected'] as const;

interface ScanCountsProps {
  readonly campaignId: string;
  readonly refresh: number | false;
}

/** How many scans of all stations came to what. Not announced: it changes with every scan. */
export function ScanCounts({ campaignId, refresh }: ScanCountsProps) {
  const { t, format } = useSpeech();
  const counts = useQuery({ ...scanCountsQuery(campaignId), refetchInterval: refresh });
  return (
    <Panel title={t.scanning.countsTitle}>
      <QueryState query={counts}>
        {(count) => (
          <dl className="scan-counts">
            {OUTCOMES.map((outcome) => (
              <div key={outcome} className={outcome === 'accepted' ? 'scan-counts__main' : undefined}>
                <dt>{t.scanning.counts[outcome]}</dt>
                <dd data-count={outcome}>{format.number(count[outcome])}</dd>
              </div>
            ))}
          </dl>
        )}
      </QueryState>
    </Panel>
  );
}
