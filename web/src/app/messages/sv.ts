import { app } from './sv/app.js';
import { state } from './sv/state.js';
import { signIn } from './sv/signIn.js';
import { campaigns } from './sv/campaigns.js';
import { scanning } from './sv/scanning.js';
import { carbon } from './sv/carbon.js';
import { devices } from './sv/devices.js';
import { departments } from './sv/departments.js';
import { energy } from './sv/energy.js';
import { imports } from './sv/imports.js';
import { demo } from './sv/demo.js';
import { wordsSv as words } from './words-sv.js';

/** Swedish: the source of the catalogue, a file a feature. Every other language has the type of this one: a missing key fails the build. */
export const sv = {
  words,
  app,
  state,
  signIn,
  campaigns,
  scanning,
  carbon,
  devices,
  departments,
  energy,
  imports,
  demo,
};
export type Messages = typeof sv;
