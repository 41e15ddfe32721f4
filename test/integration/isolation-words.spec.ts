import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apiClient, type ApiClient } from '../support/client.js';
import { campaignOf, importDevices, scanOf, sendScans } from '../support/intake.js';
import { openApi } from '../support/isolation/operations.js';
import { allRows, harm, type Hidden, hiddenFrom, idsOf, type Rows } from '../support/isolation/outsider.js';
import { type IsolationStage, setIsolationStage } from '../support/isolation/stage.js';
import { settled } from '../support/isolation/sweep.js';

const DEPARTMENT = 'Falkberg Nord';
const SERIAL = 'FALKN1234';
const EMAIL = 'falkberg.nord@example.org';

describe('a neighbour who knows the names and codes', () => {
  let stage: IsolationStage;
  let key: string;
  let api: ApiClient;
  let hidden: Hidden;
  let before: Rows;

  beforeAll(async () => {
    stage = await setIsolationStage();
    key = await stage.app.key('admin', 'grannen');
    api = apiClient(stage.app.url, key);
  }, 180_000);
  beforeEach(async () => {
    hidden = await hiddenFrom(stage.app.test, { municipalityId: stage.neighbour });
    before = await allRows(stage.app.test);
  });
  afterAll(() => stage.app.close());

  async function harmsNothing(): Promise<void> {
    await settled(stage.app);
    expect(await harm(stage.app.test, before, hidden, new Set())).toEqual([]);
  }
  const hiddenIn = (answer: unknown): string[] => idsOf(JSON.stringify(answer)).filter((id) => hidden.ids.has(id));

  it('finds nothing by them, in whichever field of whichever list', async () => {
    const asked: string[] = [];
    for (const { route, method, path, query, roles } of openApi(stage.app).operations) {
      if (method !== 'GET' || query === undefined || path.includes('{') || !roles.includes('admin')) continue;
      for (const field of ['q', 'query', 'text', 'search', 'name', 'identifier', 'code', 'email', 'login', 'model'])
        for (const word of [DEPARTMENT, SERIAL, EMAIL, `ThinkPad ${DEPARTMENT}`]) {
          const address = `${stage.app.url}${path}?${field}=${encodeURIComponent(word)}`;
          const response = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
          if (response.headers.get('content-type')?.includes('event-stream')) await response.body?.cancel();
          else expect({ route, field, word, ids: hiddenIn(await response.text()) }).toMatchObject({ ids: [] });
          asked.push(route);
        }
    }
    expect(asked).toEqual(expect.arrayContaining(['GET /api/v1/devices', 'GET /api/v1/campaigns']));
  });

  it('scans the code of a device and gets one of their own', async () => {
    const campaignId = await campaignOf(api, 'Grannens');
    const [receipt] = await sendScans(api, campaignId, [scanOf(SERIAL)]);
    expect(receipt?.outcome).toBe('unknown');
    expect(hiddenIn(receipt)).toEqual([]);
    await harmsNothing();
  });

  it('imports a file that names a department and its devices, and gets a department and devices of their own', async () => {
    const { created, errors } = await importDevices(api, [
      'serienummer;kategori;förvaltning;tillverkare;modell',
      `FALKSYD1;laptop;${DEPARTMENT};Lenovo;ThinkPad ${DEPARTMENT}`,
    ]);
    expect({ created, errors }).toEqual({ created: 1, errors: [] });
    const { body } = await api.get<{ items: { id: string; name: string }[] }>('/departments');
    const own = body.items.find(({ name }) => name === DEPARTMENT);
    expect(own).toBeDefined();
    expect(hiddenIn(body)).toEqual([]);
    expect(hiddenIn((await api.get('/devices?identifier=FALKSYD1')).body)).toEqual([]);
    await harmsNothing();
  });
});
