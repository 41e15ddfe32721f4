import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.js';
import { countRuns, tallyVotes } from '../../../test/support/queue-application.js';
import { QueueStage, SHORT_TIMING } from '../../../test/support/queue-stage.js';
import { QUEUE_BACKENDS } from '../../../test/support/redis.js';
import { enqueueAll } from './enqueue.js';

describe.each(QUEUE_BACKENDS)('A job on %s', (backend) => {
  let stage: QueueStage;
  const vote = (subject: string): Promise<void> => stage.transaction((tx) => stage.vote(tx, subject));

  beforeAll(async () => {
    stage = await QueueStage.open(backend);
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.set());
  afterEach(() => stage.strike());

  it('is done, and its row is gone', async () => {
    await stage.worker.start();
    await vote('bicycles');
    await stage.untilDone();
    expect(await stage.tally('bicycles')).toEqual({ votes: 1, runs: 1 });
  });

  it('does not exist when the transaction that asked for it rolls back', async () => {
    await stage.worker.start();
    const rolledBack = stage.transaction(async (tx) => {
      await stage.vote(tx, 'buses');
      throw new Error('the campaign is closed');
    });
    await expect(rolledBack).rejects.toThrow('the campaign is closed');
    expect(await stage.owed()).toBe(0);
    await vote('trams');
    await stage.untilDone();
    expect(await stage.tally('buses')).toBeUndefined();
  });

  it('runs once for all requests of its key that wait', async () => {
    for (let i = 0; i < 20; i++) await vote('parks');
    await stage.worker.start();
    await stage.untilDone();
    expect(await stage.tally('parks')).toEqual({ votes: 20, runs: 1 });
  });

  it('without a key runs once for each request', async () => {
    const request = { municipalityId: stage.municipalityId, subject: 'runs' };
    await stage.transaction((tx) => enqueueAll(tx, countRuns, [request, request, request]));
    await stage.worker.start();
    await stage.untilDone();
    expect(await stage.tally('runs')).toEqual({ votes: 0, runs: 3 });
  });

  it('runs once more for what was asked while it ran', async () => {
    stage.scene.act = async () => {
      stage.scene.act = () => Promise.resolve();
      for (let i = 0; i < 5; i++) await vote('libraries');
      // Long enough for the relay to hand the new requests over while this run is the active one.
      await stage.untilHandedOver();
    };
    await stage.worker.start();
    await vote('libraries');
    await stage.untilDone();
    expect(await stage.tally('libraries')).toEqual({ votes: 6, runs: 2 });
  });

  it('that fails twice succeeds at its third try', async () => {
    stage.scene.act = (run) => (run.attempt < 3 ? Promise.reject(new Error('no answer')) : Promise.resolve());
    await stage.worker.start();
    await vote('schools');
    await stage.untilDone();
    expect(await stage.tally('schools')).toEqual({ votes: 1, runs: 1 });
  });

  it('that fails for good stays owed', async () => {
    let tries = 0;
    stage.scene.act = () => {
      tries += 1;
      return Promise.reject(new Error('no answer'));
    };
    await stage.worker.start();
    await vote('pools');
    await eventually(() => expect(tries).toBe(tallyVotes.attempts));
    await eventually(async () => {
      const rows = await stage.transaction((tx) => tx.query('SELECT attempts FROM outbox WHERE attempts >= 10'));
      expect(rows).toHaveLength(1);
    });
    expect(await stage.tally('pools')).toBeUndefined();
  });

  it('that takes longer than its lease is not started a second time', async () => {
    let started = 0;
    stage.scene.act = async () => {
      started += 1;
      await new Promise((resolve) => setTimeout(resolve, SHORT_TIMING.lease * 2));
    };
    await stage.worker.start();
    await vote('harbours');
    await stage.untilDone();
    expect(started).toBe(1);
  });

  it('whose worker is interrupted by the shutdown is done after the next start', async () => {
    stage.scene.act = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    await stage.worker.start();
    await vote('theatres');
    await stage.untilHandedOver();
    await stage.worker.stop(200);
    stage.scene.act = () => Promise.resolve();
    await stage.worker.start();
    await stage.untilDone();
    expect(await stage.tally('theatres')).toEqual({ votes: 1, runs: 1 });
  });
});
