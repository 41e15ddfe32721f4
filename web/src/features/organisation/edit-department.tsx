import { useState } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import type { Department } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { DepartmentDialog } from './department-dialog.js';

interface EditDepartmentProps {
  /** The one to change; left out, a new one is added. */
  readonly department?: Department;
}

/** The button, for whoever may, that adds a department or changes the one that is shown. */
export function EditDepartment({ department }: EditDepartmentProps) {
  const { t } = useSpeech();
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (session === null || !mayDo(session.role, 'department.write')) return null;
  return (
    <>
      <Button variant={department ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {department ? t.departments.change : t.departments.add}
      </Button>
      {open && <DepartmentDialog department={department} onClose={() => setOpen(false)} />}
    </>
  );
}
