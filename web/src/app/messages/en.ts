import { account } from './en/account.js';
import { admin } from './en/admin.js';
import { app } from './en/app.js';
import { state } from './en/state.js';
import { setup } from './en/setup.js';
import { signIn } from './en/signIn.js';
import { campaigns } from './en/campaigns.js';
import { scanning } from './en/scanning.js';
import { carbon } from './en/carbon.js';
import { devices } from './en/devices.js';
import { departments } from './en/departments.js';
import { energy } from './en/energy.js';
import { charts } from './en/charts.js';
import { imports } from './en/imports.js';
import { audit } from './en/audit.js';
import { people } from './en/people.js';
import { providers } from './en/providers.js';
import { stations } from './en/stations.js';
import { demo } from './en/demo.js';
import type { Messages } from './sv.js';
import { wordsEn as words } from './words-en.js';

export const en: Messages = {
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
