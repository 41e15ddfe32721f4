import type { CampaignSavings } from '../../api/savings.js';
import { useSpeech } from '../../app/language.js';
import { Figure } from '../../ui/chart/figure.js';
import { devicesByDisposition, savingsByCategory } from './savings-charts.js';

/** The savings by category and the devices by disposition, as charts with their tables. */
export function SavingsFigures({ savings }: { readonly savings: CampaignSavings }) {
  const { t, format } = useSpeech();
  const updated = savings.computedAt === null ? null : format.time(savings.computedAt);
  const severalCategories = new Set(savings.cohorts.map(({ category }) => category)).size > 1;
  return (
    <>
      <Figure
        draw={savingsByCategory(savings, { t, format })}
        source={t.carbon.figure.source(savings.factorSet)}
        updated={updated}
        method={<p>{t.carbon.figure.method}</p>}
        fileName={t.carbon.figure.fileName}
      >
        {severalCategories && <p>{t.carbon.figure.ofTotal}</p>}
      </Figure>
      <Figure
        draw={devicesByDisposition(savings, { t, format })}
        source={t.carbon.shares.source}
        updated={updated}
        method={<p>{t.carbon.shares.method}</p>}
        fileName={t.carbon.shares.fileName}
      />
    </>
  );
}
