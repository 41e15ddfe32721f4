import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { RequestLimits, limitsOf } from './request-limits.js';

const STRICT = {
  ordinary: { points: 3, duration: 1 },
  costly: { points: 1, duration: 1 },
  stranger: { points: 2, duration: 1 },
};

describe('limits of requests', () => {
  const tooMany = { type: 'too-many-requests', extra: { retryAfterSeconds: 1 } };

  it('are those of the environment', () => {
    expect(limitsOf({ requestsPer10Seconds: 7 }).ordinary).toEqual({ points: 7, duration: 10 });
  });

  it('count each credential by itself, and forget after a while', async () => {
    const limits = new RequestLimits(STRICT);
    for (let time = 0; time < 3; time++) await limits.ofCredential('key:a', 'ordinary');
    await expect(limits.ofCredential('key:a', 'ordinary')).rejects.toMatchObject(tooMany);
    await expect(limits.ofCredential('key:b', 'ordinary')).resolves.toBeUndefined();
    await pause(1_100);
    await expect(limits.ofCredential('key:a', 'ordinary')).resolves.toBeUndefined();
  });

  it('are narrower for what works long, and none for what must not be refused', async () => {
    const limits = new RequestLimits(STRICT);
    await limits.ofCredential('key:a', 'costly');
    await expect(limits.ofCredential('key:a', 'costly')).rejects.toMatchObject(tooMany);
    for (let time = 0; time < 20; time++) await limits.ofCredential('key:a', 'unlimited');
  });

  it('count strangers by address, health checks not', async () => {
    const limits = new RequestLimits(STRICT);
    for (let time = 0; time < 20; time++) await limits.ofStranger('192.0.2.1', 'unlimited');
    for (let time = 0; time < 2; time++) await limits.ofStranger('192.0.2.1', 'ordinary');
    await expect(limits.ofStranger('192.0.2.1', 'ordinary')).rejects.toMatchObject(tooMany);
    await expect(limits.ofStranger('192.0.2.2', 'ordinary')).resolves.toBeUndefined();
    for (const address of ['2001:db8::1', '2001:db8::2']) await limits.ofStranger(address, 'ordinary');
    await expect(limits.ofStranger('2001:db8::3', 'ordinary')).rejects.toMatchObject(tooMany);
  });
});
