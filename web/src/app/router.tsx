import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { CampaignState } from '../api/campaigns.js';
import { campaignStateOf } from '../features/campaigns/campaign-states.js';
import { administration } from './admin-routes.js';
import { device, devices, model } from './device-routes.js';
import { LandingPage } from './pages/landing-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { preloading } from './preloading.js';
import { root } from './root-route.js';
import { type SetupStep, setupStepOf } from './setup-steps.js';

/* Every page is a chunk of its own, fetched when it is gone to. */
const CampaignsHome = lazyRouteComponent(() => import('./pages/campaigns-home.js'), 'CampaignsHome');
const CampaignPage = lazyRouteComponent(() => import('./pages/campaign-page.js'), 'CampaignPage');
const CohortPage = lazyRouteComponent(() => import('./pages/cohort-page.js'), 'CohortPage');
const DeviceSavingsPage = lazyRouteComponent(() => import('./pages/device-savings-page.js'), 'DeviceSavingsPage');
const DepartmentsPage = lazyRouteComponent(
  () => import('../features/organisation/departments-page.js'),
  'DepartmentsPage',
);
const DepartmentPage = lazyRouteComponent(() => import('./pages/department-page.js'), 'DepartmentPage');
const StationJoinPage = lazyRouteComponent(
  () => import('../features/stations/station-join-page.js'),
  'StationJoinPage',
);
const BecomeStationPage = lazyRouteComponent(
  () => import('../features/stations/become-station-page.js'),
  'BecomeStationPage',
);
const SetupPage = lazyRouteComponent(() => import('./pages/setup-page.js'), 'SetupPage');
const AccountPage = lazyRouteComponent(() => import('../features/access/account-page.js'), 'AccountPage');
const ImportsPage = lazyRouteComponent(() => import('../features/devices/imports-page.js'), 'ImportsPage');

const home = createRoute({ getParentRoute: () => root, path: '/', component: LandingPage });

const campaigns = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer',
  validateSearch: (search: Record<string, unknown>): { lage?: CampaignState } => ({
    lage: campaignStateOf(search.lage),
  }),
  component: preloading(CampaignsHome, function Campaigns() {
    const { lage } = campaigns.useSearch();
    return <CampaignsHome state={lage} />;
  }),
});

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id',
  component: preloading(CampaignPage, function Campaign() {
    const { id } = campaign.useParams();
    return <CampaignPage key={id} campaignId={id} />;
  }),
});

const stationJoin = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id/anslut',
  component: preloading(StationJoinPage, function StationJoin() {
    const { id } = stationJoin.useParams();
    return <StationJoinPage key={id} campaignId={id} />;
  }),
});

const becomeStation = createRoute({ getParentRoute: () => root, path: '/anslut', component: BecomeStationPage });

/** Filters live in the address, so that what one sees can be sent to another. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const cohort = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id/enheter',
  validateSearch: (search: Record<string, unknown>): { kategori?: string; utfall?: string } => ({
    kategori: text(search.kategori),
    utfall: text(search.utfall),
  }),
  component: preloading(CohortPage, function Cohort() {
    const { id } = cohort.useParams();
    const { kategori, utfall } = cohort.useSearch();
    return <CohortPage campaignId={id} category={kategori} disposition={utfall} />;
  }),
});

const deviceSavings = createRoute({
  getParentRoute: () => root,
  path: '/kampanjer/$id/enheter/$deviceId',
  component: preloading(DeviceSavingsPage, function DeviceSavings() {
    const { id, deviceId } = deviceSavings.useParams();
    return <DeviceSavingsPage campaignId={id} deviceId={deviceId} />;
  }),
});

const departments = createRoute({ getParentRoute: () => root, path: '/forvaltningar', component: DepartmentsPage });

const department = createRoute({
  getParentRoute: () => root,
  path: '/forvaltningar/$id',
  component: preloading(DepartmentPage, function Department() {
    const { id } = department.useParams();
    return <DepartmentPage key={id} departmentId={id} />;
  }),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/start',
  validateSearch: (search: Record<string, unknown>): { steg?: SetupStep } => ({ steg: setupStepOf(search.steg) }),
  component: preloading(SetupPage, function Setup() {
    const { steg = 'municipality' } = setup.useSearch();
    return <SetupPage step={steg} />;
  }),
});

const account = createRoute({ getParentRoute: () => root, path: '/konto', component: AccountPage });
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): { visa?: string; kolumn?: string } => ({
    visa: text(search.visa),
    kolumn: text(search.kolumn),
  }),
  component: preloading(ImportsPage, function Imports() {
    const { visa, kolumn } = imports.useSearch();
    return <ImportsPage shown={visa} column={kolumn} />;
  }),
});

/** Every component in every state, during development alone. */
const design = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import('./design/design-page.js'), 'DesignPage')
    : NotFoundPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    campaigns,
    campaign,
    stationJoin,
    becomeStation,
    cohort,
    deviceSavings,
    devices,
    device,
    model,
    departments,
    department,
    imports,
    account,
    administration,
    setup,
    design,
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
