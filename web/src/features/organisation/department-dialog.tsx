import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import {
  changeDepartment,
  createDepartment,
  type Department,
  departmentQuery,
  departmentsQuery,
} from '../../api/departments.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { useFaults } from '../../ui/use-faults.js';
import {
  commandOf,
  type DepartmentDraft,
  draftFaults,
  draftOf,
  EMPTY_DEPARTMENT,
  newDepartment,
} from './department-draft.js';

interface DepartmentDialogProps {
  /** The one to change; left out, a new one is added. */
  readonly department?: Department;
  readonly onClose: () => void;
}

export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog open title={department ? t.departments.changeTitle : t.departments.add} onClose={onClose}>
      <DepartmentForm department={department} onClose={onClose} />
    </Dialog>
  );
}

interface DepartmentFormProps {
  readonly department: Department | undefined;
  readonly onClose: () => void;
}

function DepartmentForm({ department, onClose }: DepartmentFormProps) {
  const { t } = useSpeech();
  const words = t.departments;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(department ? draftOf(department) : EMPTY_DEPARTMENT);
  const { form, submitted, showFaults } = useFaults();
  const save = useMutation({
    mutationFn: (typed: DepartmentDraft) =>
      department
        ? changeDepartment({ id: department.id, ...commandOf(typed) })
        : createDepartment(newDepartment(typed)),
    onSuccess: async (saved) => {
      queries.setQueryData(departmentQuery(saved.id).queryKey, saved);
      await queries.invalidateQueries({ queryKey: departmentsQuery.queryKey });
      onClose();
    },
    onError: showFaults,
  });
  const refused = save.error instanceof ApiError ? save.error : null;
  const refusedFields = refused?.problem.errors?.map(({ pointer }) => pointer) ?? [];
  const isTaken = refused?.kind === 'conflict';
  const own = draftFaults(draft, t);
  const faults = {
    ...(refusedFields.includes('/employees') ? { employees: words.employeesFault } : {}),
    ...(refusedFields.includes('/validFrom') ? { validFrom: words.validFromFault } : {}),
    ...(refusedFields.includes('/validTo') ? { validTo: words.validToFault } : {}),
    ...own,
  };

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (Object.keys(own).length > 0) showFaults();
    else if (!save.isPending) save.mutate(draft);
  }

  const bind = (field: keyof DepartmentDraft) => ({
    error: submitted ? faults[field] : undefined,
    autoComplete: 'off',
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <TextField label={words.name} hint={words.nameHint} maxLength={200} data-autofocus {...bind('name')} />
      <TextField label={words.employees} hint={words.employeesHint} inputMode="numeric" {...bind('employees')} />
      <TextField label={words.validFrom} hint={words.validFromHint} type="date" {...bind('validFrom')} />
      <TextField label={words.validTo} hint={words.validToHint} type="date" {...bind('validTo')} />
      {isTaken && (
        <Notice tone="error" role="alert">
          <p>{words.taken}</p>
        </Notice>
      )}
      {save.error && !isTaken && Object.keys(faults).length === 0 && <Failure error={save.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {save.isPending ? t.admin.saving : department ? t.admin.save : words.create}
        </Button>
      </div>
    </form>
  );
}
