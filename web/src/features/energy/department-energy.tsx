import { useQuery } from '@tanstack/react-query';
import { type DepartmentEnergy as Energy, departmentEnergyQuery } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Figure } from '../../ui/chart/figure.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { StateMark } from '../../ui/state-mark.js';
import { energyChart } from './energy-chart.js';
import { energyFinding } from './energy-finding.js';

const PENDING_REFRESH_MS = 1_000;
const MARKS = { onTrack: 'ok', behind: 'behind', noBasis: 'neutral' } as const;

/** A department's energy line against its target: the finding, the chart, and the same figures as a table. */
export function DepartmentEnergy({ departmentId }: { readonly departmentId: string }) {
  const { t } = useSpeech();
  const energy = useQuery({
    ...departmentEnergyQuery(departmentId),
    refetchInterval: ({ state: { data } }) => (data?.pending ? PENDING_REFRESH_MS : false),
  });
  return (
    <Panel title={t.energy.title}>
      <QueryState query={energy}>
        {(found) => (
          <>
            {found.pending && (
              <p role="status" className="quiet">
                {t.energy.pending}
              </p>
            )}
            {found.years.length === 0 ? (
              <Notice>
                <p>{t.energy.noData}</p>
              </Notice>
            ) : (
              <EnergyFigure energy={found} />
            )}
          </>
        )}
      </QueryState>
    </Panel>
  );
}

function EnergyFigure({ energy }: { readonly energy: Energy }) {
  const { t, format } = useSpeech();
  const { state, sentences } = energyFinding(energy, t, format);
  const [headline = '', ...rest] = sentences;
  return (
    <Figure
      draw={energyChart(energy, headline, { t, format })}
      before={<StateMark tone={MARKS[state]} word={t.energy[state]} />}
      source={t.energy.source}
      updated={energy.computedAt === null ? null : format.time(energy.computedAt)}
      method={<p>{t.energy.method}</p>}
      fileName={t.energy.fileName}
    >
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
    </Figure>
  );
}
