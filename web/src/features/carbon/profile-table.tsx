import type { ReactNode } from 'react';
import type { CampaignSavings, ProfileSavings } from '../../api/savings.js';
import { useSpeech } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface Measure {
  readonly id: string;
  readonly name: ReactNode;
  readonly value: (profile: ProfileSavings) => string;
}

/** Both profiles side by side, to the gram as computed. */
export function ProfileTable({ savings }: { readonly savings: CampaignSavings }) {
  const { t, format } = useSpeech();
  const kg = (value: number): string => format.exact(value, 3);
  const measures: readonly Measure[] = [
    { id: 'total', name: t.carbon.total, value: ({ totalKgCo2e }) => kg(totalKgCo2e) },
    {
      id: 'interval',
      name: t.carbon.interval,
      value: ({ low95KgCo2e, high95KgCo2e }) => format.range(low95KgCo2e, high95KgCo2e),
    },
    { id: 'share', name: t.carbon.share, value: ({ municipalShareKgCo2e }) => kg(municipalShareKgCo2e) },
    {
      id: 'potential',
      name: (
        <>
          {t.carbon.potential}
          <span className="table__note">{t.carbon.potentialHint(format.percent(savings.potential.reuseShare))}</span>
        </>
      ),
      value: ({ potentialKgCo2e }) => kg(potentialKgCo2e),
    },
  ];
  const columns: readonly Column<Measure>[] = [
    { id: 'measure', heading: t.carbon.measure, rowHeading: true, cell: ({ name }) => name },
    { id: 'cons', heading: t.carbon.profiles.cons, numeric: true, cell: ({ value }) => value(savings.profiles.cons) },
    { id: 'conv', heading: t.carbon.profiles.conv, numeric: true, cell: ({ value }) => value(savings.profiles.conv) },
  ];
  return (
    <>
      <DataTable caption={t.carbon.profilesCaption} columns={columns} rows={measures} rowKey={({ id }) => id} />
      <ul className="notes">
        <li>
          <strong>{t.carbon.profiles.cons}</strong>: {t.carbon.profileText.cons}
        </li>
        <li>
          <strong>{t.carbon.profiles.conv}</strong>: {t.carbon.profileText.conv}
        </li>
      </ul>
    </>
  );
}
