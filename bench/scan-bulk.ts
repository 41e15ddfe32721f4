import { HttpConnection } from './support/http-connection.js';
import { type Benchmark, inTurn, ratePerSecond, resultOf } from './support/measure.js';
import { clearFloorOutbox, openFloorPool, recordByStatements } from './support/scan-floor.js';
import { scanOf, type ScanStation, withScanStation } from './support/scan-station.js';

const CONNECTIONS = 4;
const BULK = 500;
const SECONDS = 4;
const WARM_UP_SECONDS = 2;
/** More than are scanned in all rounds. */
const DEVICES = 400_000;

/** Requests of 500 scans against the same rows by set-based SQL. Aim: 10 000 scans/s and 0.35 times the floor. */
export const scanBulk: Benchmark = () =>
  withScanStation(DEVICES, async (station) => {
    const connections = await HttpConnection.openMany(CONNECTIONS, station.url, station.key);
    const pool = openFloorPool(station, CONNECTIONS);
    const clients = await Promise.all(connections.map(() => pool.connect()));
    let scanned = 0;
    const counted = (scans: number): number => {
      scanned += scans;
      return scans;
    };
    const ours = async (seconds: number) => {
      const rate = await ratePerSecond(connections, seconds, async (connection) =>
        counted(await scanMany(connection, station)),
      );
      await station.untilIdle();
      return rate;
    };
    const floor = async (seconds: number) => {
      const rate = await ratePerSecond(clients, seconds, async (client) =>
        counted(await recordByStatements(client, station, station.takeDevices(BULK))),
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
    return [
      resultOf('scan-bulk', 'scans/s', medians, { aim: 'ours >= 10000, ratio >= 0.35', oursRounds, floorRounds }),
    ];
  });

async function scanMany(connection: HttpConnection, { campaignId, takeDevices }: ScanStation): Promise<number> {
  const scans = takeDevices(BULK).map(scanOf);
  if (scans.length === 0) return 0;
  const { status, body } = await connection.post(`/campaigns/${campaignId}/scans`, { scans });
  const accepted = body.split('"accepted"').length - 1;
  if (status !== 200 || accepted !== scans.length)
    throw new Error(`${scans.length} scans were answered ${status}, ${accepted} accepted: ${body.slice(0, 300)}`);
  return accepted;
}
