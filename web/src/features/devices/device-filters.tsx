import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DEVICE_CATEGORIES } from '../../../../src/shared/device-category.js';
import { DEVICE_STATES } from '../../../../src/shared/device-lifecycle.js';
import { REACH } from '../../../../src/shared/permissions.js';
import { departmentsQuery } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { Disclosure } from '../../ui/disclosure.js';
import { CheckField, SelectField } from '../../ui/field.js';
import '../../ui/filter-bar.css';
import { filtersSet, readAddress, type RegisterAddress, SORT_WORDS } from './device-filter.js';

interface DeviceFiltersProps {
  readonly address: RegisterAddress;
  readonly onAddress: (next: RegisterAddress) => void;
}

/** Where there is room the filters stand open; on a phone they are asked for. */
const hasRoom = (): boolean => window.matchMedia('(width >= 40rem)').matches;

/** What narrows and orders the register. Each takes effect at once and stands in the address. */
export function DeviceFilters({ address, onAddress }: DeviceFiltersProps) {
  const { t } = useSpeech();
  const count = filtersSet(address);
  const set = (change: Partial<Record<keyof RegisterAddress, string | undefined>>): void =>
    onAddress(readAddress({ ...address, ...change }));
  return (
    <Disclosure
      open={hasRoom()}
      summary={count === 0 ? t.devices.filters : `${t.devices.filters} (${t.devices.filtersSet(count)})`}
    >
      <div role="group" aria-label={t.devices.filters} className="filter-bar__fields">
        <WordFilter
          label={t.devices.state}
          value={address.lage}
          words={DEVICE_STATES.map((state) => [state, t.words.state[state]])}
          onChange={(lage) => set({ lage })}
        />
        <WordFilter
          label={t.devices.category}
          value={address.kategori}
          words={DEVICE_CATEGORIES.map((category) => [category, t.words.category[category]])}
          onChange={(kategori) => set({ kategori })}
        />
        <DepartmentFilter value={address.forvaltning} onChange={(forvaltning) => set({ forvaltning })} />
        <SelectField
          label={t.devices.order}
          value={address.ordning ?? SORT_WORDS[0]}
          onChange={(event) => set({ ordning: event.target.value })}
        >
          {SORT_WORDS.map((word) => (
            <option key={word} value={word}>
              {t.devices.orders[word]}
            </option>
          ))}
        </SelectField>
        <CheckField
          label={t.devices.onlyProvisional}
          checked={address.komplettera === 'ja'}
          onChange={(event) => set({ komplettera: event.target.checked ? 'ja' : undefined })}
        />
      </div>
    </Disclosure>
  );
}

interface ChoiceFilterProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

interface WordFilterProps extends ChoiceFilterProps {
  readonly label: string;
  /** Each value with its word. */
  readonly words: readonly (readonly [string, ReactNode])[];
}

function WordFilter({ label, value, words, onChange }: WordFilterProps) {
  const { t } = useSpeech();
  return (
    <SelectField label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">{t.devices.all}</option>
      {words.map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}

/** Not for those who see one department alone. */
function DepartmentFilter(props: ChoiceFilterProps) {
  const session = useSession();
  return session !== null && REACH[session.role] === 'department' ? null : <ManyDepartments {...props} />;
}

function ManyDepartments(props: ChoiceFilterProps) {
  const { t, language } = useSpeech();
  const { data = [] } = useQuery(departmentsQuery);
  const byName = new Intl.Collator(language);
  const words = [...data]
    .sort((left, right) => byName.compare(left.name, right.name))
    .map(({ id, name }) => [id, name] as const);
  return <WordFilter label={t.devices.department} words={words} {...props} />;
}
