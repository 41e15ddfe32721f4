import { app } from './en/app.js';
import { state } from './en/state.js';
import { signIn } from './en/signIn.js';
import { campaigns } from './en/campaigns.js';
import { scanning } from './en/scanning.js';
import { carbon } from './en/carbon.js';
import { devices } from './en/devices.js';
import { departments } from './en/departments.js';
import { energy } from './en/energy.js';
import { imports } from './en/imports.js';
import { demo } from './en/demo.js';
import type { Messages } from './sv.js';
import { wordsEn as words } from './words-en.js';

export const en: Messages = {
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
