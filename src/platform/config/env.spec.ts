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

  it('cannot be changed after it was read', () => {
    const env = parseEnv({}) as { port: number };
    expect(() => (env.port = 1)).toThrow(TypeError);
  });
});
