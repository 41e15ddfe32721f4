import { resolve } from 'node:path';
import { parseTrustProxy } from './trust-proxy.js';

/** Everything the environment decides, read once at the start of a process. */
export interface Env {
  /** TCP port of the HTTP server. */
  readonly port: number;
  /** Address the HTTP server listens on. */
  readonly host: string;
  /** Absolute path of the folder that holds the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** A Redis server for the job queue, instead of PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** The first admin's password, instead of a generated one-time password. */
  readonly adminPassword: string | undefined;
  readonly logLevel: LogLevel;
  /** Set where TLS ends in front of us: cookies are then sent over HTTPS only. */
  readonly publicUrl: string | undefined;
  /** Proxies whose word on the client's address is believed: how many hops, or which addresses and networks. */
  readonly trustProxy: number | readonly string[] | undefined;
  /** How many requests one credential may make in ten seconds; scans are not counted. */
  readonly requestsPer10Seconds: number;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export class ConfigurationError extends Error {}

/**
 * Reads and checks the environment. The only reader of `process.env`.
 *
 * @throws ConfigurationError naming every faulty variable at once, each with what it must be
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const faults: string[] = [];
  const text = (name: string): string | undefined => (source[name]?.trim() === '' ? undefined : source[name]?.trim());

  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    faults.push(`${name} must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    return undefined;
  };

  const port = Number(text('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('PORT must be a number from 0 to 65535');

  const requestsPer10Seconds = Number(text('REQUESTS_PER_10_SECONDS') ?? 20_000);
  if (!Number.isInteger(requestsPer10Seconds) || requestsPer10Seconds < 1)
    faults.push('REQUESTS_PER_10_SECONDS must be a whole number of at least 1');

  const trust = text('TRUST_PROXY');
  const trustProxy = trust === undefined ? undefined : parseTrustProxy(trust);
  if (trustProxy === null)
    faults.push(
      'TRUST_PROXY must be a number of proxies from 1 to 10, or addresses and networks as 10.0.0.5, 10.1.0.0/16',
    );

  const adminPassword = text('ATERTAG_ADMIN_PASSWORD');
  if (adminPassword !== undefined && adminPassword.length < 8)
    faults.push('ATERTAG_ADMIN_PASSWORD must have at least 8 characters');

  const logLevel = (text('LOG_LEVEL') ?? 'info') as LogLevel;
  if (!LOG_LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);

  const env: Env = Object.freeze({
    port,
    host: text('HOST') ?? 'localhost',
    dataDir: resolve(text('ATERTAG_DATA_DIR') ?? 'data'),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    adminPassword,
    logLevel,
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']),
    trustProxy: trustProxy ?? undefined,
    requestsPer10Seconds,
  });
  if (faults.length > 0) throw new ConfigurationError(`The environment is not usable: ${faults.join('; ')}.`);
  return env;
}

export const readEnv = (): Env => parseEnv(process.env);
