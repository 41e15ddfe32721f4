import type { Locator, Page } from 'playwright-core';
import { en } from '../../web/src/app/messages/en.js';
import { type Messages, sv } from '../../web/src/app/messages/sv.js';

export type Language = 'sv' | 'en';
export const WORDS: Readonly<Record<Language, Messages>> = { sv, en };

/** Something that opens over a page. */
export interface Layer {
  readonly name: string;
  /** The page it opens on, by its name in every-page.ts. */
  readonly on: string;
  /** What is pressed to open it, and what has then opened. */
  readonly opener: (page: Page, t: Messages) => Locator;
  readonly opened: (page: Page) => Locator;
  /** Where it exists; everywhere unless said. */
  readonly width?: number;
}

const dialog = (page: Page): Locator => page.locator('dialog[open]');
const panel = (page: Page): Locator => page.locator('.popover__panel');
const button =
  (word: (t: Messages) => string) =>
  (page: Page, t: Messages): Locator =>
    page.getByRole('button', { name: word(t), exact: true });
const layer = (name: string, on: string, word: (t: Messages) => string, more: Partial<Layer> = {}): Layer => ({
  ...{ name, on, opener: button(word), opened: dialog },
  ...more,
});

/** What opens over the pages: every dialog, tray and menu that can be opened without changing anything. */
export const LAYERS: readonly Layer[] = [
  layer('search', 'campaigns', () => '', { opener: (page) => page.locator('.search-button') }),
  layer('jobs tray', 'campaigns', () => '', {
    opener: (page, t) => page.locator('header').getByRole('button', { name: t.app.jobs }),
    opened: panel,
  }),
  layer('account menu', 'campaigns', ({ app }) => app.account, { opened: panel }),
  layer('mobile menu', 'campaigns', ({ app }) => app.menu, { width: 390 }),
  layer('create campaign', 'campaigns', ({ campaigns }) => campaigns.createTitle),
  layer('expect devices', 'campaign-draft', ({ campaigns }) => campaigns.expect),
  layer('close campaign', 'campaign-open', ({ campaigns }) => campaigns.close),
  layer('revoke station', 'campaign-open', ({ stations }) => stations.revokeStation('Lastkajen')),
  layer('rename station', 'campaign-open', ({ stations }) => stations.renameStation('Lastkajen')),
  layer('device step', 'device-in-use', ({ devices }) => devices.steps.noted),
  layer('correct event', 'device-in-use', () => '', {
    opener: (page, t) => page.getByRole('button', { name: t.devices.correct }).first(),
  }),
  layer('assign device', 'device-in-use', ({ people }) => people.users.reassign),
  layer('create department', 'departments', ({ departments }) => departments.add),
  layer('change department', 'department', ({ departments }) => departments.change),
  layer('create account', 'accounts', ({ admin }) => admin.accounts.add),
  layer('change account', 'accounts', ({ admin }) => admin.accounts.changeFull('Karin Österberg Lindqvist')),
  layer('create key', 'keys', ({ admin }) => admin.keys.add),
  layer('revoke key', 'keys', ({ admin }) => admin.keys.revokeFull('Ärendesystemet')),
  layer('create provider', 'providers', ({ providers }) => providers.add),
  layer('create person', 'people', ({ people }) => people.add),
  layer('change person', 'person', ({ people }) => people.change),
  layer('erase person', 'person', ({ people }) => people.erase),
];
