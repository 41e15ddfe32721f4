import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { DevicePage } from '../features/devices/device-page.js';
import { DevicesPage } from '../features/devices/devices-page.js';
import { ImportsPage } from '../features/devices/imports-page.js';
import { DepartmentsPage } from '../features/organisation/departments-page.js';
import { Crashed } from './error-boundary.js';
import { CampaignPage } from './pages/campaign-page.js';
import { CampaignsHome } from './pages/campaigns-home.js';
import { CohortPage } from './pages/cohort-page.js';
import { DepartmentPage } from './pages/department-page.js';
import { DeviceSavingsPage } from './pages/device-savings-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: Crashed });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: function Home() {
    return <Navigate to="/kampanjer" replace />;
  },
});

const campaigns = createRoute({ getParentRoute: () => root, path: '/kampanjer', component: CampaignsHome });

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id',
  component: function Campaign() {
    const { id } = campaign.useParams();
    return <CampaignPage key={id} campaignId={id} />;
  },
});

/** Filters live in the address, so that what one sees can be sent to another. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const cohort = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id/enheter',
  validateSearch: (search: Record<string, unknown>): { kategori?: string; utfall?: string } => ({
    kategori: text(search.kategori),
    utfall: text(search.utfall),
  }),
  component: function Cohort() {
    const { id } = cohort.useParams();
    const { kategori, utfall } = cohort.useSearch();
    return <CohortPage campaignId={id} category={kategori} disposition={utfall} />;
  },
});

const deviceSavings = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id/enheter/$deviceId',
  component: function DeviceSavings() {
    const { id, deviceId } = deviceSavings.useParams();
    return <DeviceSavingsPage campaignId={id} deviceId={deviceId} />;
  },
});

const devices = createRoute({
  getParentRoute: () => root,
  path: '/enheter',
  validateSearch: (search: Record<string, unknown>): { kod?: string } => ({ kod: text(search.kod) }),
  component: function Devices() {
    const { kod } = devices.useSearch();
    return <DevicesPage code={kod} />;
  },
});

const device = createRoute({
  getParentRoute: () => root,
  path: '/enheter/$id',
  component: function Device() {
    const { id } = device.useParams();
    return <DevicePage key={id} deviceId={id} />;
  },
});

const departments = createRoute({ getParentRoute: () => root, path: '/forvaltningar', component: DepartmentsPage });

const department = createRoute({
  getParentRoute: () => root,
  path: '/forvaltningar/$id',
  component: function Department() {
    const { id } = department.useParams();
    return <DepartmentPage key={id} departmentId={id} />;
  },
});

const imports = createRoute({ getParentRoute: () => root, path: '/import', component: ImportsPage });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    campaigns,
    campaign,
    cohort,
    deviceSavings,
    devices,
    device,
    departments,
    department,
    imports,
  ]),
  // The router would read a code of digits as a number, and a long one wrongly: in the address everything is text.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
