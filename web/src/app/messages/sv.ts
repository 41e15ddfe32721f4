import { account } from './sv/account.js';
import { admin } from './sv/admin.js';
import { app } from './sv/app.js';
import { state } from './sv/state.js';
import { setup } from './sv/setup.js';
import { signIn } from './sv/signIn.js';
import { campaigns } from './sv/campaigns.js';
import { scanning } from './sv/scanning.js';
import { carbon } from './sv/carbon.js';
import { devices } from './sv/devices.js';
import { departments } from './sv/departments.js';
import { energy } from './sv/energy.js';
import { charts } from './sv/charts.js';
import { imports } from './sv/imports.js';
import { audit } from './sv/audit.js';
import { people } from './sv/people.js';
import { providers } from './sv/providers.js';
import { stations } from './sv/stations.js';
import { demo } from './sv/demo.js';
import { wordsSv as words } from './words-sv.js';

/** Swedish: the source of the catalogue, a file a feature. Every other language has the type of this one: a missing key fails the build. */
export const sv = {
  words,
  account,
  admin,
  app,
  state,
  setup,
  signIn,
  campaigns,
  scanning,
  carbon,
  devices,
  departments,
  energy,
  charts,
  imports,
  stations,
  providers,
  people,
  audit,
  demo,
};
export type Messages = typeof sv;
