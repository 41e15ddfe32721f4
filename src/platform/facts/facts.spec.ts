import { describe, expect, it } from '@jest/globals';
import type { Tx } from '../database/tx.js';
import { defineFact, Facts } from './facts.js';

const deviceCollected = defineFact<{ deviceId: string }>('devices.device-collected');
const tx = { municipalityId: '018f0000-0000-7000-8000-000000000001' } as Tx;

describe('Facts', () => {
  it('reach every subscriber in the order of subscription, in the same transaction', async () => {
    const facts = new Facts();
    const heard: string[] = [];
    facts.subscribe(deviceCollected, async (given, { deviceId }) => {
      await Promise.resolve();
      heard.push(`first ${deviceId} ${given.municipalityId}`);
    });
    facts.subscribe(deviceCollected, (given, { deviceId }) => {
      heard.push(`second ${deviceId} ${given.municipalityId}`);
      return Promise.resolve();
    });
    await facts.publish(tx, deviceCollected, { deviceId: 'd1' });
    expect(heard).toEqual([`first d1 ${tx.municipalityId}`, `second d1 ${tx.municipalityId}`]);
  });

  it('without a subscriber go unheard', async () => {
    await expect(new Facts().publish(tx, deviceCollected, { deviceId: 'd1' })).resolves.toBeUndefined();
  });

  it('pass a subscriber’s error to the publisher and go no further', async () => {
    const facts = new Facts();
    const heard: string[] = [];
    facts.subscribe(deviceCollected, () => Promise.reject(new Error('the department is closed')));
    facts.subscribe(deviceCollected, () => {
      heard.push('second');
      return Promise.resolve();
    });
    await expect(facts.publish(tx, deviceCollected, { deviceId: 'd1' })).rejects.toThrow('the department is closed');
    expect(heard).toEqual([]);
  });

  it('of the same name but another definition are another fact', async () => {
    const facts = new Facts();
    const heard: string[] = [];
    facts.subscribe(deviceCollected, (_, { deviceId }) => {
      heard.push(deviceId);
      return Promise.resolve();
    });
    await facts.publish(tx, defineFact<{ deviceId: string }>('devices.device-collected'), { deviceId: 'd2' });
    expect(heard).toEqual([]);
  });
});
