import { createRoute, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { mayDo } from '../../../src/shared/permissions.js';
import { ADMIN_PAGES } from './admin-pages.js';
import { preloading } from './preloading.js';
import { root } from './root-route.js';
import { useSession } from './session.js';

const AdminLayout = lazyRouteComponent(() => import('./pages/admin-layout.js'), 'AdminLayout');
const AccountsPage = lazyRouteComponent(() => import('../features/access/accounts/accounts-page.js'), 'AccountsPage');
const AuditPage = lazyRouteComponent(() => import('../features/access/audit/audit-page.js'), 'AuditPage');
const KeysPage = lazyRouteComponent(() => import('../features/access/keys/keys-page.js'), 'KeysPage');
const MunicipalityPage = lazyRouteComponent(
  () => import('../features/organisation/municipality-page.js'),
  'MunicipalityPage',
);
const PeoplePage = lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage');
const PersonPage = lazyRouteComponent(() => import('../features/people/person-page.js'), 'PersonPage');
const ProvidersPage = lazyRouteComponent(
  () => import('../features/access/providers/providers-page.js'),
  'ProvidersPage',
);
const RolesPage = lazyRouteComponent(() => import('../features/access/roles-page.js'), 'RolesPage');

const layout = createRoute({ getParentRoute: () => root, path: '/administration', component: AdminLayout });

const first = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: function FirstPage() {
    const session = useSession();
    const page = session && ADMIN_PAGES.find(({ needs }) => mayDo(session.role, needs));
    return <Navigate to={page?.to ?? '/'} replace />;
  },
});

const accounts = createRoute({ getParentRoute: () => layout, path: '/konton', component: AccountsPage });
const roles = createRoute({ getParentRoute: () => layout, path: '/roller', component: RolesPage });
const keys = createRoute({ getParentRoute: () => layout, path: '/nycklar', component: KeysPage });
const municipality = createRoute({ getParentRoute: () => layout, path: '/kommun', component: MunicipalityPage });
const providers = createRoute({ getParentRoute: () => layout, path: '/inloggning', component: ProvidersPage });

/** Filters live in the address. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const people = createRoute({
  getParentRoute: () => layout,
  path: '/personer',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: text(search.q) }),
  component: preloading(PeoplePage, function People() {
    const { q } = people.useSearch();
    return <PeoplePage q={q} />;
  }),
});

const person = createRoute({
  getParentRoute: () => layout,
  path: '/personer/$id',
  component: preloading(PersonPage, function Person() {
    const { id } = person.useParams();
    return <PersonPage key={id} personId={id} />;
  }),
});

interface AuditSearch {
  readonly handelse?: string;
  readonly av?: string;
  readonly galler?: string;
  readonly fran?: string;
  readonly till?: string;
}

const audit = createRoute({
  getParentRoute: () => layout,
  path: '/logg',
  validateSearch: ({ handelse, av, galler, fran, till }: Record<string, unknown>): AuditSearch => ({
    ...{ handelse: text(handelse), av: text(av), galler: text(galler), fran: text(fran), till: text(till) },
  }),
  component: preloading(AuditPage, function Audit() {
    const search = audit.useSearch();
    return <AuditPage search={search} />;
  }),
});

/** Administration: a page a subject, beside a menu of its own. */
export const administration = layout.addChildren([
  ...[first, accounts, roles, keys, municipality],
  ...[providers, people, person, audit],
]);
