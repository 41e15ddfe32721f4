import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../shared/network-of-address.js';
import { Problem } from '../../shared/problem.js';
import type { Env } from '../config/env.js';
import type { RequestWeight } from './allow.js';

/** How many requests, in how many seconds. */
interface Limit {
  readonly points: number;
  readonly duration: number;
}

export interface Limits {
  /** Of one credential. */
  readonly ordinary: Limit;
  /** Of one credential to the routes that cost the most. */
  readonly costly: Limit;
  /** Of one address without a valid credential. */
  readonly stranger: Limit;
}

export const limitsOf = ({ requestsPer10Seconds }: Pick<Env, 'requestsPer10Seconds'>): Limits => ({
  ordinary: { points: requestsPer10Seconds, duration: 10 },
  costly: { points: 120, duration: 60 },
  stranger: { points: 1_500, duration: 60 },
});

/** Counts requests in this process's memory; docs/decisions/0013 says why there, and why these numbers. */
export class RequestLimits {
  private readonly ordinary: RateLimiterMemory;
  private readonly costly: RateLimiterMemory;
  private readonly strangers: RateLimiterMemory;

  constructor({ ordinary, costly, stranger }: Limits) {
    this.ordinary = new RateLimiterMemory({ ...ordinary, keyPrefix: '' });
    this.costly = new RateLimiterMemory({ ...costly, keyPrefix: '' });
    this.strangers = new RateLimiterMemory({ ...stranger, keyPrefix: '' });
  }

  /**
   * A request with a valid credential. Its address does not count: a town hall has one.
   *
   * @param actor whose credential it is: `key:<id>`, `account:<id>`, `station:<id>`
   * @throws Problem too-many-requests
   */
  async ofCredential(actor: string, weight: RequestWeight): Promise<void> {
    if (weight === 'unlimited') return;
    await take(this.ordinary, actor);
    if (weight === 'costly') await take(this.costly, actor);
  }

  /** A request that shows no valid credential: by its network, for who has an IPv6 address has all of theirs. @throws Problem too-many-requests */
  async ofStranger(address: string, weight: RequestWeight): Promise<void> {
    if (weight !== 'unlimited') await take(this.strangers, networkOf(address));
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem('too-many-requests', `Wait ${retryAfterSeconds} s, then go on.`, { retryAfterSeconds });
  }
}
