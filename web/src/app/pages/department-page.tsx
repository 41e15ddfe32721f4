import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type Department, departmentQuery } from '../../api/departments.js';
import { DepartmentReturns } from '../../features/campaigns/department-returns.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/link-button.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';
import { QueryState } from '../query-state.js';
import { useSession } from '../session.js';

/* Words come first; the charts are fetched beside. */
const DepartmentEnergy = lazy(async () => ({
  default: (await import('../../features/energy/department-energy.js')).DepartmentEnergy,
}));

const EditDepartment = lazy(async () => ({
  default: (await import('../../features/organisation/edit-department.js')).EditDepartment,
}));

/** A department: what it has not handed in, its devices and its energy. A manager's day begins here. */
export function DepartmentPage({ departmentId }: { readonly departmentId: string }) {
  const { t } = useSpeech();
  const department = useQuery(departmentQuery(departmentId));
  // Whoever is held to one department has nowhere up.
  const isOwn = useSession()?.department?.id === departmentId;
  return (
    <div className="page">
      {!isOwn && (
        <Breadcrumbs>
          <Link to="/forvaltningar">{t.departments.title}</Link>
        </Breadcrumbs>
      )}
      <QueryState query={department}>
        {(found) => (
          <>
            <PageHeading title={found.name} purpose={<Purpose department={found} />}>
              <div className="row">
                <LinkButton to="/enheter" search={{ forvaltning: departmentId }} icon="device">
                  {t.departments.toDevices}
                </LinkButton>
                <Suspense>
                  <EditDepartment department={found} />
                </Suspense>
              </div>
            </PageHeading>
            <DepartmentReturns departmentId={departmentId} />
            <Suspense fallback={<Skeleton lines={6} />}>
              <DepartmentEnergy departmentId={departmentId} />
            </Suspense>
          </>
        )}
      </QueryState>
    </div>
  );
}

function Purpose({ department: { employees, validFrom, validTo } }: { readonly department: Department }) {
  const { t, format } = useSpeech();
  const from = format.date(validFrom);
  const days = validTo === null ? t.departments.since(from) : t.departments.between(from, format.date(validTo));
  return <p>{employees === null ? days : `${t.departments.people(employees)}, ${days}`}</p>;
}
