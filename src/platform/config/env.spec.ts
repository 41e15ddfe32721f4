import { describe, expect, it } from '@jest/globals';
import { parseEnv } from './env.js';

describe('the environment', () => {
  it('has a default for everything', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ port: 3000, host: 'localhost', logLevel: 'info' });
    expect(env.databaseUrl).toBeUndefined();
    expect(env.dataDir.endsWith('/data')).toBe(true);
  });

  it('reports every fault at once, by the name of its variable', () => {
    const faulty = { PORT: 'http', DATABASE_URL: 'mysql://x', REDIS_URL: 'localhost', ATERTAG_ADMIN_PASSWORD: 'short' };
    expect(() => parseEnv(faulty)).toThrow(/PORT.*DATABASE_URL.*REDIS_URL.*ATERTAG_ADMIN_PASSWORD|PORT.*ATERTAG/s);
    for (const name of Object.keys(faulty)) expect(() => parseEnv(faulty)).toThrow(name);
  });

  it.each([
    ['2', 2],
    ['10.0.0.5', ['10.0.0.5']],
    ['10.0.0.5, 10.1.0.0/16,::1, 2001:db8::/32', ['10.0.0.5', '10.1.0.0/16', '::1', '2001:db8::/32']],
  ])('believes the proxies it is told to: %s', (text, trustProxy) => {
    expect(parseEnv({ TRUST_PROXY: text }).trustProxy).toEqual(trustProxy);
  });

  it.each(['true', '0', '11', '-1', '10.0.0', '10.0.0.0/33', '::1/129', '10.0.0.1/8/8', 'proxy.example', '10.0.0.1,'])(
    'does not guess which proxies to believe: %s',
    (text) => {
      expect(() => parseEnv({ TRUST_PROXY: text })).toThrow('TRUST_PROXY');
    },
  );

  it('believes no proxy unless told', () => {
    expect(parseEnv({}).trustProxy).toBeUndefined();
  });

  it('limits requests to 20 000 in ten seconds, or to what it is told', () => {
    expect(parseEnv({}).requestsPer10Seconds).toBe(20_000);
    expect(parseEnv({ REQUESTS_PER_10_SECONDS: '50' }).requestsPer10Seconds).toBe(50);
    for (const wrong of ['0', '1.5', 'many'])
      expect(() => parseEnv({ REQUESTS_PER_10_SECONDS: wrong })).toThrow('REQUESTS_PER_10_SECONDS');
  });

  it('cannot be changed after it was read', () => {
    const env = parseEnv({}) as { port: number };
    expect(() => (env.port = 1)).toThrow(TypeError);
  });
});
