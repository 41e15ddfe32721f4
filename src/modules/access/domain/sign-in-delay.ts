import { networkOf } from '../../../shared/network-of-address.js';

/**
 * When failed attempts begin to cost time: from which failure on, and after how many hours they are forgotten. What they
 * are counted by decides who waits. `own` is one login from one address, or one browser that has signed in to the account
 * before; `address` is all logins from one address; `login` is one login from all browsers that are unknown to it, so that
 * guesses spread over many addresses are slowed too. A known browser is counted by itself alone: others' failures never
 * lock it out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export const COUNTED_BY = {
  own: { from: 5, hours: 24 },
  address: { from: 50, hours: 1 },
  login: { from: 100, hours: 1 },
} as const;
export type CountedBy = keyof typeof COUNTED_BY;

export interface Subject {
  readonly by: CountedBy;
  readonly of: string;
}

const SHORTEST_SECONDS = 30;
const LONGEST_SECONDS = 15 * 60;

/** Seconds until the next attempt: none before the limit, then 30 and doubling to a quarter of an hour. */
export function delayAfter(failures: number, by: CountedBy): number {
  const beyond = failures - COUNTED_BY[by].from;
  return beyond < 0 ? 0 : Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 ** beyond);
}

export interface AttemptedSignIn {
  /** The account, or the login as it was typed when there is none: unknown ones are counted alike. */
  readonly login: string;
  readonly address: string;
  /** The browser, when it has signed in to this account before. */
  readonly browserId: string | undefined;
}

/** What an attempt is counted by. */
export function subjectsOf({ login, address, browserId }: AttemptedSignIn): readonly Subject[] {
  if (browserId !== undefined) return [{ by: 'own', of: `browser ${browserId}` }];
  const network = networkOf(address);
  return [
    { by: 'own', of: `${login} from ${network}` },
    { by: 'address', of: network },
    { by: 'login', of: login },
  ];
}
