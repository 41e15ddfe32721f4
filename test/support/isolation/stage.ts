import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { encodeCredential } from '../../../src/modules/access/domain/credential.js';
import { sha256 } from '../../../src/modules/access/persistence/secret.js';
import { NOTHING } from '../../../src/platform/database/reach.js';
import type { MunicipalRole } from '../../../src/shared/permissions.js';
import { startApp, type TestApp, type TestAppOptions } from '../app.js';
import { fillMunicipality } from '../filled-municipality.js';
import { inventRow } from '../invented-row.js';
import type { Caller } from './sweep.js';

/**
 * Two municipalities in one installation: Falkberg with two departments, two campaigns and everything else twice, North and
 * South; and a neighbour, whose people try to get in.
 */
export interface IsolationStage {
  readonly app: TestApp;
  readonly falkberg: string;
  readonly neighbour: string;
  /** Somebody of the neighbour's, of that role. */
  neighbourly(role: MunicipalRole): Promise<Caller>;
  /** The manager of Falkberg's North. */
  managerOfNorth(): Promise<Caller>;
  /** A station of Falkberg's North campaign. */
  stationOfNorth(): Promise<Caller>;
  /** A vendor of Falkberg's, who has been handed nothing. */
  vendor(): Promise<Caller>;
  operator(): Promise<Caller>;
}

const FALKBERG = /falk/i;
const SOUTH = /syd/i;
/** Campaigns and models are the whole municipality's: its managers see them all. */
const SOUTH_BUT_WHAT_IS_SHARED = /falksyd|(?<!höst |thinkpad )falkberg syd/i;

export async function setIsolationStage(options: TestAppOptions = {}): Promise<IsolationStage> {
  const app = await startApp(options);
  await fillMunicipality(app, 'kommun', { word: 'Falkberg Nord', code: 'FALKN1234' });
  const falkberg = await fillMunicipality(app, 'kommun', { word: 'Falkberg Syd', code: 'FALKSYD1' });
  const neighbour = await fillMunicipality(app, 'grannen');
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const idOf = async (sql: string): Promise<string> =>
    (await app.test.asOwner<{ id: string }>(sql, [falkberg]))[0]?.id ?? '';
  return {
    app,
    falkberg,
    neighbour,
    neighbourly: async (role) => ({
      name: `a neighbour's ${role}`,
      headers: bearer(await app.key(role, 'grannen')),
      reach: { municipalityId: neighbour },
      words: FALKBERG,
    }),
    managerOfNorth: async () => {
      const departmentId = await idOf(
        `SELECT department_id AS id FROM department WHERE municipality_id = $1 AND name LIKE '%Nord'`,
      );
      const headers = bearer(await app.key('department_manager'));
      await app.test.asOwner(
        `UPDATE api_key SET department_id = $2 WHERE municipality_id = $1 AND role = 'department_manager'`,
        [falkberg, departmentId],
      );
      return {
        name: 'the manager of North',
        headers,
        reach: { municipalityId: falkberg, departmentId },
        words: SOUTH_BUT_WHAT_IS_SHARED,
      };
    },
    stationOfNorth: async () => {
      const campaignId = await idOf(
        `SELECT campaign_id AS id FROM campaign WHERE municipality_id = $1 AND name LIKE '%Nord'`,
      );
      const [id, secret] = [uuidv7(), randomBytes(32)];
      const given = { station_id: id, campaign_id: campaignId, name: 'Bord 1', secret_sha256: sha256(secret) };
      await inventRow(app.test, 'station', falkberg, 'Bord', given);
      const key = encodeCredential({ kind: 'station', municipalityId: falkberg, id, secret });
      return {
        name: 'a station of North',
        headers: bearer(key),
        reach: { municipalityId: falkberg, campaignId },
        words: SOUTH,
      };
    },
    vendor: async () => ({
      name: 'a vendor',
      headers: bearer(await app.key('vendor')),
      reach: { municipalityId: falkberg, departmentId: NOTHING, campaignId: NOTHING },
      words: FALKBERG,
    }),
    operator: async () => {
      const [id, secret] = [uuidv7(), randomBytes(32)];
      await app.test.asOwner('INSERT INTO operator_key (operator_key_id, name, secret_sha256) VALUES ($1, $2, $3)', [
        ...[id, 'Drift', sha256(secret)],
      ]);
      const key = encodeCredential({ kind: 'operator', municipalityId: NOTHING, id, secret });
      return { name: 'an operator', headers: bearer(key), reach: { municipalityId: NOTHING }, words: FALKBERG };
    },
  };
}
