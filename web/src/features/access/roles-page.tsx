import { mayDo, type Permission, PERMISSIONS, REACH, type Role, ROLES } from '../../../../src/shared/permissions.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';

const ALL = Object.keys(PERMISSIONS) as Permission[];

/** The table of permissions itself: the one the server asks. */
export function RolesPage() {
  const { t } = useSpeech();
  const columns: readonly Column<Permission>[] = [
    {
      id: 'permission',
      heading: t.admin.roles.permission,
      rowHeading: true,
      cell: (permission) => t.admin.roles.permissions[permission],
    },
    ...ROLES.map((role): Column<Permission> => ({
      id: role,
      heading: t.words.role[role],
      cell: (permission) => <Held role={role} permission={permission} />,
    })),
  ];
  return (
    <div className="page">
      <PageHeading title={t.admin.roles.title} purpose={t.admin.roles.purpose} />
      <Panel title={t.admin.roles.reach}>
        <Facts facts={ROLES.map((role) => ({ term: t.words.role[role], value: t.admin.roles.reaches[REACH[role]] }))} />
      </Panel>
      <DataTable
        caption={t.admin.roles.caption}
        columns={columns}
        rows={ALL}
        rowKey={(permission) => permission}
        density="tight"
      />
    </div>
  );
}

function Held({ role, permission }: { readonly role: Role; readonly permission: Permission }) {
  const { t } = useSpeech();
  if (!mayDo(role, permission)) return <span className="visually-hidden">{t.admin.roles.mayNot}</span>;
  return (
    <>
      <Icon name="check" />
      <span className="visually-hidden">{t.admin.roles.may}</span>
    </>
  );
}
