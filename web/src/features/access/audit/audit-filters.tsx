import { useNavigate } from '@tanstack/react-router';
import { AUDITED_ACTS } from '../../../../../src/shared/audited-acts.js';
import { useSpeech } from '../../../app/language.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { FilterBar } from '../../../ui/filter-bar.js';
import { type AuditSearch, isNarrowed } from './audit-search.js';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  /** What is narrowed that no field shows. */
  readonly summary: string;
}

/** What of the log is shown. It lives in the address. */
export function AuditFilters({ search, summary }: AuditFiltersProps) {
  const { t, language } = useSpeech();
  const words = t.audit;
  const navigate = useNavigate();
  const byWord = new Intl.Collator(language);
  const acts = [...AUDITED_ACTS].sort((left, right) => byWord.compare(words.acts[left], words.acts[right]));
  const kinds = Object.entries(words.kinds).sort(([, left], [, right]) => byWord.compare(left, right));
  const show = (next: AuditSearch): void => void navigate({ to: '/administration/logg', search: next, replace: true });
  const bind = (field: keyof AuditSearch) => ({
    value: search[field] ?? '',
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      show({ ...search, [field]: value === '' ? undefined : value }),
  });
  return (
    <FilterBar label={words.filter} onClear={isNarrowed(search) ? () => show({}) : undefined} summary={summary}>
      <SelectField label={words.act} {...bind('handelse')}>
        <option value="">{words.anyAct}</option>
        {acts.map((act) => (
          <option key={act} value={act}>
            {words.acts[act]}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.target} {...bind('galler')}>
        <option value="">{words.anyTarget}</option>
        {kinds.map(([kind, word]) => (
          <option key={kind} value={kind}>
            {word}
          </option>
        ))}
      </SelectField>
      <TextField label={words.from} type="date" max={search.till} {...bind('fran')} />
      <TextField label={words.to} type="date" min={search.fran} {...bind('till')} />
    </FilterBar>
  );
}
