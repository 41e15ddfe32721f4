import { useQuery } from '@tanstack/react-query';
import { type DepartmentEnergy as Energy, departmentEnergyQuery, type EnergyYear } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { StateMark } from '../../ui/state-mark.js';
import { EnergyChart } from './energy-chart.js';
import { energyFinding } from './energy-finding.js';

const PENDING_REFRESH_MS = 1_000;
const MARKS = { onTrack: 'ok', behind: 'behind', noBasis: 'neutral' } as const;

/** A department's energy line against its target: the finding, the drawing, and the same figures as a table. */
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
  const [first, last] = [energy.years[0], energy.years.at(-1)];
  return (
    <figure className="stack energy">
      <div className="energy__finding">
        <StateMark tone={MARKS[state]} word={t.energy[state]} />
        <p className="lead">{headline}</p>
      </div>
      <p>{rest.join(' ')}</p>
      <h3>{t.energy.chartTitle}</h3>
      {first && last && <p className="quiet">{t.energy.subtitle(String(first.year), String(last.year))}</p>}
      <EnergyChart energy={energy} finding={headline} />
      <EnergyTable energy={energy} />
      <p className="quiet">
        {t.energy.missingNote} {energy.computedAt !== null && t.energy.computedAt(format.time(energy.computedAt))}
      </p>
    </figure>
  );
}

type TableYear = Pick<
  EnergyYear,
  'year' | 'kwh' | 'measuredKwh' | 'modelledKwh' | 'targetKwh' | 'coverage' | 'quality' | 'complete'
>;

/** What the drawing shows: the target from the baseline on, and where it ends when that is beyond the years. */
function tableYears({ years, baseline, target }: Energy): readonly TableYear[] {
  if (!baseline || !target) return years;
  const known = years.map((each) => (each.year < baseline.year ? { ...each, targetKwh: null } : each));
  if (years.some(({ year }) => year === target.year)) return known;
  const end = { kwh: null, measuredKwh: null, modelledKwh: null, coverage: null, quality: null, complete: true };
  return [...known, { ...end, year: target.year, targetKwh: baseline.kwh * (1 - target.reduction) }];
}

function EnergyTable({ energy }: { readonly energy: Energy }) {
  const { t, format } = useSpeech();
  const kwh = (value: number | null): string => (value === null ? t.energy.missing : format.number(value));
  const number = (id: 'kwh' | 'measuredKwh' | 'modelledKwh' | 'targetKwh', heading: string): Column<TableYear> => ({
    id,
    heading,
    numeric: true,
    cell: (row) => kwh(row[id]),
  });
  const columns: readonly Column<TableYear>[] = [
    {
      id: 'year',
      heading: t.energy.year,
      rowHeading: true,
      cell: ({ year, complete }) => (complete ? year : `${year} (${t.energy.incomplete})`),
    },
    number('kwh', t.energy.total),
    number('targetKwh', t.energy.target),
    number('measuredKwh', t.energy.measured),
    number('modelledKwh', t.energy.modelled),
    {
      id: 'coverage',
      heading: t.energy.coverage,
      numeric: true,
      cell: ({ coverage }) => (coverage === null ? t.energy.missing : format.percent(coverage)),
    },
    {
      id: 'quality',
      heading: t.energy.qualityHeading,
      cell: ({ quality }) => (quality === null ? t.energy.missing : t.energy.quality[quality]),
    },
  ];
  return (
    <DataTable
      caption={t.energy.tableCaption}
      columns={columns}
      rows={tableYears(energy)}
      rowKey={({ year }) => year}
    />
  );
}
