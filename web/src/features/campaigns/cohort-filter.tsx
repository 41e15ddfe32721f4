import type { CohortFilter as Filter } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { SelectField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';

/** What may become of a collected device, in the order it happens. */
const DISPOSITIONS = [
  'collected',
  'inspected',
  'cleared',
  'ready',
  'redeployed',
  'sold',
  'donated',
  'harvested',
  'recycled',
  'returned_to_lessor',
  'lost',
] as const;

interface CohortFilterProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly summary: string | undefined;
}

/** Narrows the collected devices to a category, to what became of them, or both. */
export function CohortFilter({ filter: { category, disposition }, onFilter, summary }: CohortFilterProps) {
  const { t, language } = useSpeech();
  const byWord = new Intl.Collator(language);
  const categories = Object.entries(t.words.category).sort(([, left], [, right]) => byWord.compare(left, right));
  const isSet = category !== undefined || disposition !== undefined;
  const chosen = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <FilterBar label={t.campaigns.cohortFilter} onClear={isSet ? () => onFilter({}) : undefined} summary={summary}>
      <SelectField
        label={t.campaigns.category}
        value={category ?? ''}
        onChange={(event) => onFilter({ category: chosen(event.target.value), disposition })}
      >
        <option value="">{t.campaigns.anyCategory}</option>
        {categories.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.campaigns.disposition}
        value={disposition ?? ''}
        onChange={(event) => onFilter({ category, disposition: chosen(event.target.value) })}
      >
        <option value="">{t.campaigns.anyDisposition}</option>
        {DISPOSITIONS.map((value) => (
          <option key={value} value={value}>
            {t.words.state[value]}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}
