import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAddress } from '../features/devices/device-filter.js';
import { preloading } from './preloading.js';
import { root } from './root-route.js';

const DevicesHome = lazyRouteComponent(() => import('./pages/devices-home.js'), 'DevicesHome');
const DeviceHome = lazyRouteComponent(() => import('./pages/device-home.js'), 'DeviceHome');
const ModelPage = lazyRouteComponent(() => import('../features/devices/model-page.js'), 'ModelPage');

/** The register; what of it is shown stands in the address. */
export const devices = createRoute({
  getParentRoute: () => root,
  path: '/enheter',
  validateSearch: readAddress,
  component: preloading(DevicesHome, function Devices() {
    return <DevicesHome address={devices.useSearch()} />;
  }),
});

export const device = createRoute({
  getParentRoute: () => root,
  path: '/enheter/$id',
  validateSearch: (search: Record<string, unknown>): { handelse?: string } => ({
    handelse: typeof search.handelse === 'string' && search.handelse !== '' ? search.handelse : undefined,
  }),
  component: preloading(DeviceHome, function Device() {
    const { id } = device.useParams();
    const { handelse } = device.useSearch();
    return <DeviceHome key={id} deviceId={id} eventType={handelse} />;
  }),
});

export const model = createRoute({
  getParentRoute: () => root,
  path: '/modeller/$id',
  component: preloading(ModelPage, function Model() {
    const { id } = model.useParams();
    return <ModelPage key={id} modelId={id} />;
  }),
});
