import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { campaignsQuery } from '../../api/campaigns.js';
import { departmentsQuery } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { SelectField } from '../../ui/field.js';

const GRADES = ['A', 'B', 'C', 'D'] as const;
type Grade = (typeof GRADES)[number];

interface StepFieldProps<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly error?: string | undefined;
}

export function GradeField({ value, onChange, error }: StepFieldProps<Grade>) {
  const { t } = useSpeech();
  return (
    <SelectField
      label={t.devices.stepGrade}
      hint={t.devices.stepGradeHint}
      error={error}
      value={value ?? ''}
      onChange={(event) => onChange(GRADES.find((grade) => grade === event.target.value))}
    >
      <option value="">{t.devices.stepGradeNone}</option>
      {GRADES.map((grade) => (
        <option key={grade} value={grade}>
          {grade}
        </option>
      ))}
    </SelectField>
  );
}

interface DepartmentFieldProps extends StepFieldProps<string> {
  /** Where the event is to move the device, it must say where. */
  readonly isNeeded: boolean;
}

export function DepartmentField({ value, onChange, isNeeded, error }: DepartmentFieldProps) {
  const { t, language } = useSpeech();
  const { data = [] } = useQuery(departmentsQuery);
  const byName = new Intl.Collator(language);
  return (
    <SelectField
      label={t.devices.stepDepartment}
      error={error}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{isNeeded ? t.devices.stepDepartmentChoose : t.devices.stepDepartmentNone}</option>
      {[...data]
        .sort((left, right) => byName.compare(left.name, right.name))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </SelectField>
  );
}

/** The campaigns that are open; nothing where there is none. */
export function CampaignField({ value, onChange }: StepFieldProps<string>) {
  const { t } = useSpeech();
  const { data } = useInfiniteQuery(campaignsQuery);
  const open = data?.pages.flatMap(({ items }) => items).filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <SelectField
      label={t.devices.stepCampaign}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{t.devices.stepCampaignNone}</option>
      {open.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
