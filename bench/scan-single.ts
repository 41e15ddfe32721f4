import { HttpConnection } from './support/http-connection.js';
import { inTurn, type Benchmark, ratePerSecond, resultOf } from './support/measure.js';
import { clearFloorOutbox, openFloorPool, recordByStatements } from './support/scan-floor.js';
import { scanOf, type ScanStation, withScanStation } from './support/scan-station.js';

const CONNECTIONS = 64;
const SECONDS = 6;
const WARM_UP_SECONDS = 4;
/** More than are scanned in all rounds. */
const DEVICES = 150_000;

/** One scan a request on one hot campaign, everything on, against one transaction a scan by plain SQL. Aim: 3 times. */
export const scanSingle: Benchmark = () =>
  withScanStation(DEVICES, async (station) => {
    const { url, key } = station;
    const connections = await HttpConnection.openMany(CONNECTIONS, url, key);
    const pool = openFloorPool(station, CONNECTIONS);
    const clients = await Promise.all(connections.map(() => pool.connect()));
    let scanned = 0;
    const counted = async (scans: number): Promise<number> => {
      scanned += scans;
      return Promise.resolve(scans);
    };
    const ours = async (seconds: number) => {
      const rate = await ratePerSecond(connections, seconds, async (connection) =>
        counted(await scanOne(connection, station)),
      );
      await station.untilIdle();
      return rate;
    };
    const floor = async (seconds: number) => {
      const rate = await ratePerSecond(clients, seconds, async (client) =>
        counted(await recordByStatements(client, station, station.takeDevices(1))),
      );
      await clearFloorOutbox(station);
      return rate;
    };
    await ours(WARM_UP_SECONDS);
    await floor(WARM_UP_SECONDS / 2);
    const { oursRounds, floorRounds, ...medians } = await inTurn(3, {
      ours: () => ours(SECONDS),
      floor: () => floor(SECONDS),
    });
    for (const client of clients) client.release();
    await pool.end();
    for (const connection of connections) connection.close();
    await station.checkRows(scanned);
    return [resultOf('scan-single', 'scans/s', medians, { aim: 'ratio >= 3', oursRounds, floorRounds })];
  });

async function scanOne(connection: HttpConnection, { campaignId, takeDevices }: ScanStation): Promise<number> {
  const [device] = takeDevices(1);
  if (device === undefined) return 0;
  const { status, body } = await connection.post(`/campaigns/${campaignId}/scans`, { scans: [scanOf(device)] });
  if (status !== 200 || !body.includes('"accepted"')) throw new Error(`A scan was answered ${status}: ${body}`);
  return 1;
}
