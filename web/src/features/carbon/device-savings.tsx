import { useQuery } from '@tanstack/react-query';
import { type DeviceProfile, deviceSavingsQuery, type ExplainedFactor, type ExplainedTerm } from '../../api/savings.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';

interface DeviceSavingsProps {
  readonly campaignId: string;
  readonly deviceId: string;
}

/** One device's part of the savings, opened to terms, formulae, factors and sources. */
export function DeviceSavings({ campaignId, deviceId }: DeviceSavingsProps) {
  const { t } = useSpeech();
  const savings = useQuery(deviceSavingsQuery(campaignId, deviceId));
  return (
    <QueryState query={savings}>
      {({ category, disposition, factorSet, profiles }) => (
        <>
          <Facts
            facts={[
              { term: t.carbon.category, value: wordFor(t.words.category, category) },
              { term: t.carbon.disposition, value: wordFor(t.words.state, disposition) },
              { term: t.carbon.factorSet, value: factorSet },
            ]}
          />
          <ProfilePanel name={t.carbon.profiles.cons} text={t.carbon.profileText.cons} profile={profiles.cons} />
          <ProfilePanel name={t.carbon.profiles.conv} text={t.carbon.profileText.conv} profile={profiles.conv} />
        </>
      )}
    </QueryState>
  );
}

interface ProfilePanelProps {
  readonly name: string;
  readonly text: string;
  readonly profile: DeviceProfile;
}

function ProfilePanel({ name, text, profile }: ProfilePanelProps) {
  const { t, format } = useSpeech();
  const kg = (value: number): string => format.unit(value, 'kg', 3);
  return (
    <Panel title={name}>
      <p className="lead">
        {t.carbon.deviceNet(`${kg(profile.netKgCo2e)} CO₂e`, kg(profile.low95KgCo2e), kg(profile.high95KgCo2e))}
      </p>
      <p>
        {text} {t.carbon.share}: {kg(profile.municipalShareKgCo2e)}.
      </p>
      {profile.terms.length === 0 ? (
        <p>{t.carbon.noTerms}</p>
      ) : (
        <>
          <TermTable name={name} terms={profile.terms} netKgCo2e={profile.netKgCo2e} />
          <FactorTable name={name} terms={profile.terms} />
        </>
      )}
    </Panel>
  );
}

interface TermTableProps {
  readonly name: string;
  readonly terms: readonly ExplainedTerm[];
  readonly netKgCo2e: number;
}

function TermTable({ name, terms, netKgCo2e }: TermTableProps) {
  const { t, format } = useSpeech();
  const columns: readonly Column<ExplainedTerm>[] = [
    {
      id: 'term',
      heading: t.carbon.term,
      rowHeading: true,
      cell: (term) => wordFor(t.words.term, term.name),
      total: t.carbon.sum,
    },
    { id: 'formula', heading: t.carbon.formula, cell: ({ formula }) => <code>{formula}</code>, total: '' },
    {
      id: 'value',
      heading: t.carbon.value,
      numeric: true,
      cell: ({ valueKgCo2e }) => format.exact(valueKgCo2e, 3),
      total: format.exact(netKgCo2e, 3),
    },
  ];
  return (
    <DataTable caption={t.carbon.termsCaption(name)} columns={columns} rows={terms} rowKey={(term) => term.name} />
  );
}

/** Every factor the terms use, once. */
function FactorTable({ name, terms }: Omit<TermTableProps, 'netKgCo2e'>) {
  const { t, format } = useSpeech();
  const factors = [...new Map(terms.flatMap((term) => term.factors.map((factor) => [factor.id, factor]))).values()];
  const columns: readonly Column<ExplainedFactor>[] = [
    { id: 'factor', heading: t.carbon.factor, rowHeading: true, cell: ({ id }) => <code>{id}</code> },
    { id: 'value', heading: t.carbon.factorValue, numeric: true, cell: ({ value }) => format.number(value, 6) },
    { id: 'unit', heading: t.carbon.unit, cell: ({ unit }) => wordFor(t.carbon.units, unit) },
    { id: 'source', heading: t.carbon.source, cell: ({ source }) => <Source source={source} /> },
    { id: 'evidence', heading: t.carbon.evidence, cell: ({ evidence }) => wordFor(t.words.evidence, evidence) },
  ];
  return <DataTable caption={t.carbon.factorsCaption(name)} columns={columns} rows={factors} rowKey={({ id }) => id} />;
}

function Source({ source: { name, url, year } }: Pick<ExplainedFactor, 'source'>) {
  const words = year === null ? name : `${name}, ${year}`;
  // Only an address of the web becomes a link, whatever the set holds.
  return url !== null && /^https?:\/\//.test(url) ? (
    <a href={url} rel="noreferrer" lang="en">
      {words}
    </a>
  ) : (
    <span lang="en">{words}</span>
  );
}
