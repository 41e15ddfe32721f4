import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';

interface CampaignPage {
  readonly items: readonly { readonly name: string; readonly state: string }[];
  readonly next: string | null;
}

let app: TestApp;
let api: ApiClient;

beforeAll(async () => {
  app = await startApp();
  api = apiClient(app.url, await app.key('coordinator'));
  const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  for (const name of ['First', 'Second', 'Third', 'Fourth']) {
    const { id } = (await api.post<{ id: string }>('/campaigns', { name, ...days })).body;
    if (name !== 'Third') await api.post(`/campaigns/${id}/open`);
    if (name === 'Second') await api.post(`/campaigns/${id}/close`);
  }
});

afterAll(async () => {
  await app.close();
});

const listed = async (query: string): Promise<CampaignPage> =>
  (await api.get<CampaignPage>(`/campaigns?${query}`)).body;

describe('the list of campaigns', () => {
  it.each([
    ['open', ['Fourth', 'First']],
    ['planned', ['Third']],
    ['closed', ['Second']],
  ])('holds those that are %s, when they are asked for', async (state, names) => {
    expect((await listed(`state=${state}`)).items.map(({ name }) => name)).toEqual(names);
  });

  it('is paged within a state', async () => {
    const first = await listed('state=open&limit=1');
    expect(first.items).toMatchObject([{ name: 'Fourth', state: 'open' }]);
    const second = await listed(`state=open&limit=1&after=${first.next ?? ''}`);
    expect(second).toMatchObject({ items: [{ name: 'First', state: 'open' }], next: null });
  });

  it('refuses a state that no campaign can be in', async () => {
    const { status, body } = await api.get<{ errors: unknown[] }>('/campaigns?state=forgotten');
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/state' }]);
  });
});
