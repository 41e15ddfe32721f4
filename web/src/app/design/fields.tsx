import { useState } from 'react';
import { SelectField, TextField } from '../../ui/field.js';
import { NumberField } from '../../ui/number-field.js';
import { useDesignWords } from './words.js';

export function Fields() {
  const words = useDesignWords();
  const [energy, setEnergy] = useState<number | null>(1234.5);
  return (
    <div className="form">
      <TextField label={words.name} hint={words.nameHint} defaultValue={words.station} />
      <TextField label={words.name} error={words.nameFault} />
      <TextField label={words.name} hint={words.nameHint} error={words.nameFault} defaultValue="?" />
      <TextField label={words.name} defaultValue={words.station} disabled />
      <NumberField label={words.energy} hint={words.unit} value={energy} onChange={setEnergy} />
      <TextField label={words.code} className="code" defaultValue="T-104O00" />
      <TextField label={words.total} type="date" defaultValue="2026-11-22" />
      <SelectField label={words.grade} defaultValue="b">
        <option value="a">{words.grades.a}</option>
        <option value="b">{words.grades.b}</option>
      </SelectField>
      <SelectField label={words.grade} error={words.nameFault}>
        <option value="">–</option>
      </SelectField>
    </div>
  );
}
