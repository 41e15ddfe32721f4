import { useState } from 'react';
import { type Choice, ComboBox } from '../../ui/combo-box.js';
import { CheckField } from '../../ui/field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Switch } from '../../ui/switch.js';
import { useDesignWords } from './words.js';

export const DEPARTMENTS: readonly Choice[] = [
  { id: 'grund', label: 'Grundskoleförvaltningen', detail: '4 100' },
  { id: 'vard', label: 'Hälsa-, vård- och omsorgsförvaltningen', detail: '6 300' },
  { id: 'kultur', label: 'Kulturförvaltningen', detail: '820' },
  { id: 'arende', label: 'Ärendekontoret' },
];

type Grade = 'a' | 'b' | 'c';

export function Choices() {
  const words = useDesignWords();
  const [department, setDepartment] = useState<string | null>(null);
  const [grade, setGrade] = useState<Grade | null>('b');
  const grades = (['a', 'b', 'c'] as const).map((value) => ({ value, label: words.grades[value] }));
  return (
    <div className="form">
      <ComboBox
        label={words.department}
        hint={words.nameHint}
        choices={DEPARTMENTS}
        value={department}
        onChange={setDepartment}
      />
      <ComboBox
        label={words.department}
        error={words.nameFault}
        choices={DEPARTMENTS}
        value={department}
        onChange={setDepartment}
      />
      <RadioGroup label={words.grade} options={grades} value={grade} onChange={setGrade} />
      <RadioGroup
        label={words.grade}
        hint={words.nameHint}
        error={words.nameFault}
        options={grades}
        value={null}
        onChange={setGrade}
        inline
      />
      <div>
        <CheckField label={words.remind} defaultChecked />
        <CheckField label={words.remind} />
      </div>
      <div>
        <Switch label={words.sound} defaultChecked />
        <Switch label={words.sound} />
      </div>
    </div>
  );
}
