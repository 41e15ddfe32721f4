import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isAssignable } from '../../../../src/shared/device-lifecycle.js';
import { mayDo } from '../../../../src/shared/permissions.js';
import { deviceQuery } from '../../api/devices.js';
import { type DeviceUsers as Users, deviceUsersQuery } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { AssignDialog } from './assign-dialog.js';
import { UnassignDialog } from './unassign-dialog.js';

/** Who has a device now and who had it before; for whoever may, giving it to somebody. */
export function DeviceUsers({ deviceId }: { readonly deviceId: string }) {
  const { t } = useSpeech();
  const users = useQuery(deviceUsersQuery(deviceId));
  return (
    <Panel title={t.people.users.title}>
      <QueryState query={users}>
        {(found) => (
          <>
            <Now users={found} />
            {found.hidden && found.users > 0 && <p className="quiet">{t.people.users.hidden}</p>}
            <Assigning deviceId={deviceId} users={found} />
            {found.earlier.length > 0 && <Earlier users={found} />}
          </>
        )}
      </QueryState>
    </Panel>
  );
}

interface UsersProps {
  readonly users: Users;
}

function Now({ users: { current } }: UsersProps) {
  const { t, format } = useSpeech();
  const words = t.people.users;
  if (current === null) return <p>{words.nobody}</p>;
  return (
    <p>
      {words.now}: <PersonLink person={current.person} /> {words.since(format.date(current.since))}
    </p>
  );
}

/** The name, as a link for whoever may read about people; "somebody" where it is not told. */
function PersonLink({ person }: { readonly person: NonNullable<Users['current']>['person'] }) {
  const { t } = useSpeech();
  if (person === null) return t.people.users.somebody;
  return (
    <Link to="/administration/personer/$id" params={{ id: person.id }}>
      {person.name ?? t.people.nameless}
    </Link>
  );
}

interface AssigningProps extends UsersProps {
  readonly deviceId: string;
}

function Assigning({ deviceId, users: { current } }: AssigningProps) {
  const { t } = useSpeech();
  const words = t.people.users;
  const session = useSession();
  const { data: device } = useQuery(deviceQuery(deviceId));
  const [open, setOpen] = useState<'assign' | 'unassign' | null>(null);
  if (session === null || !mayDo(session.role, 'device.assign') || device === undefined) return null;
  const refusal = words.notAssignable(t.words.state[device.state]);
  const close = (): void => setOpen(null);
  return (
    <>
      {isAssignable(device.state) ? (
        <div className="row">
          <Button icon="person" onClick={() => setOpen('assign')}>
            {current === null ? words.assign : words.reassign}
          </Button>
          {current !== null && <Button onClick={() => setOpen('unassign')}>{words.unassign}</Button>}
        </div>
      ) : (
        <p className="quiet">{refusal}</p>
      )}
      {open === 'assign' && (
        <AssignDialog
          deviceId={deviceId}
          now={current && (current.person?.name ?? words.somebody)}
          refusal={refusal}
          onClose={close}
        />
      )}
      {open === 'unassign' && <UnassignDialog deviceId={deviceId} onClose={close} />}
    </>
  );
}

function Earlier({ users: { earlier, users } }: UsersProps) {
  const { t, format } = useSpeech();
  const words = t.people.users;
  const columns: readonly Column<Users['earlier'][number]>[] = [
    {
      id: 'person',
      heading: words.person,
      rowHeading: true,
      cell: ({ person, cutAt }) =>
        cutAt === null ? <PersonLink person={person} /> : <time dateTime={cutAt}>{words.cut(format.date(cutAt))}</time>,
    },
    { id: 'from', heading: words.from, nowrap: true, cell: ({ from }) => format.date(from) },
    { id: 'to', heading: words.to, nowrap: true, cell: ({ to }) => format.date(to) },
  ];
  return (
    <>
      <DataTable
        caption={words.earlier}
        columns={columns}
        rows={earlier}
        rowKey={({ assignmentId }) => assignmentId}
        density="tight"
      />
      <p className="quiet">{words.count(users)}</p>
    </>
  );
}
