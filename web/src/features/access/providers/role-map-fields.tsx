import { useId } from 'react';
import { MUNICIPAL_ROLES } from '../../../../../src/shared/permissions.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { EMPTY_ROW, type RoleRow } from './provider-draft.js';
import './role-map-fields.css';

interface RoleMapFieldsProps {
  readonly rows: readonly RoleRow[];
  readonly faults: readonly (string | undefined)[];
  readonly onChange: (rows: readonly RoleRow[]) => void;
}

/** Which value of the role claim gives which role, a row each. */
export function RoleMapFields({ rows, faults, onChange }: RoleMapFieldsProps) {
  const { t } = useSpeech();
  const words = t.providers;
  const id = useId();
  const changeRow = (row: number, change: Partial<RoleRow>): void =>
    onChange(rows.map((each, index) => (index === row ? { ...each, ...change } : each)));
  return (
    <fieldset className="role-map" aria-describedby={id}>
      <legend className="field__label">{words.roleMap}</legend>
      <p id={id} className="field__hint">
        {words.roleMapText}
      </p>
      {rows.map(({ value, role }, row) => (
        <div key={row} className="role-map__row">
          <TextField
            label={words.roleValue(row + 1)}
            error={faults[row]}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => changeRow(row, { value: event.target.value })}
          />
          <SelectField
            label={words.role(row + 1)}
            value={role}
            onChange={(event) => {
              const chosen = MUNICIPAL_ROLES.find((each) => each === event.target.value);
              if (chosen) changeRow(row, { role: chosen });
            }}
          >
            {MUNICIPAL_ROLES.map((each) => (
              <option key={each} value={each}>
                {t.words.role[each]}
              </option>
            ))}
          </SelectField>
          {rows.length > 1 && (
            <Button
              aria-label={words.removeRow(row + 1)}
              onClick={() => onChange(rows.filter((_, index) => index !== row))}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={() => onChange([...rows, EMPTY_ROW])}>
          {words.addRow}
        </Button>
      </div>
    </fieldset>
  );
}
