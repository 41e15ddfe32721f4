import { useQuery } from '@tanstack/react-query';
import { departmentQuery } from '../../api/departments.js';
import { DepartmentEnergy } from '../../features/energy/department-energy.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';
import { QueryState } from '../query-state.js';

/** A department and its energy line. */
export function DepartmentPage({ departmentId }: { readonly departmentId: string }) {
  const { t } = useSpeech();
  const department = useQuery(departmentQuery(departmentId));
  return (
    <div className="page">
      <QueryState query={department}>
        {({ name, employees }) => (
          <>
            <PageHeading
              title={name}
              purpose={employees === null ? undefined : <p>{t.departments.people(employees)}</p>}
            />
            <DepartmentEnergy departmentId={departmentId} />
          </>
        )}
      </QueryState>
    </div>
  );
}
