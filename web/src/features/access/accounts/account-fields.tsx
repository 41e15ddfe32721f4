import { useQuery } from '@tanstack/react-query';
import { MUNICIPAL_ROLES } from '../../../../../src/shared/permissions.js';
import { departmentsQuery } from '../../../api/departments.js';
import { useSpeech } from '../../../app/language.js';
import { SelectField, TextField } from '../../../ui/field.js';
import type { AccountDraft } from './account-draft.js';

interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly faults: Partial<Record<keyof AccountDraft, string>>;
  readonly onChange: (draft: AccountDraft) => void;
  /** Nobody changes the role of the account they are signed in with. */
  readonly roleIsFixed?: boolean;
}

/** Who it is for, their role, and the department that a manager is held to. */
export function AccountFields({ draft, faults, onChange, roleIsFixed = false }: AccountFieldsProps) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  const { data: departments = [] } = useQuery(departmentsQuery);
  return (
    <>
      <TextField
        label={words.name}
        error={faults.name}
        autoComplete="off"
        maxLength={200}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <TextField
        label={words.email}
        hint={words.emailHint}
        error={faults.email}
        type="email"
        autoComplete="off"
        maxLength={254}
        value={draft.email}
        onChange={(event) => onChange({ ...draft, email: event.target.value })}
      />
      {!roleIsFixed && (
        <SelectField
          label={words.role}
          value={draft.role}
          onChange={(event) => {
            const role = MUNICIPAL_ROLES.find((each) => each === event.target.value);
            if (role) onChange({ ...draft, role });
          }}
        >
          {MUNICIPAL_ROLES.map((role) => (
            <option key={role} value={role}>
              {t.words.role[role]}
            </option>
          ))}
        </SelectField>
      )}
      {draft.role === 'department_manager' && (
        <SelectField
          label={words.department}
          hint={words.departmentHint}
          error={faults.departmentId}
          value={draft.departmentId}
          onChange={(event) => onChange({ ...draft, departmentId: event.target.value })}
        >
          <option value="">{words.noDepartment}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
