import { describe, expect, it } from '@jest/globals';
import { delayAfter, subjectsOf } from './sign-in-delay.js';

describe('the delay after failed sign-ins', () => {
  it('begins with the fifth of one login from one address and doubles to a quarter of an hour', () => {
    const delays = Array.from({ length: 12 }, (_, index) => delayAfter(index + 1, 'own'));
    expect(delays).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('begins later for all of an address, and later still for all of a login', () => {
    expect([49, 50, 51].map((failures) => delayAfter(failures, 'address'))).toEqual([0, 30, 60]);
    expect([99, 100, 101].map((failures) => delayAfter(failures, 'login'))).toEqual([0, 30, 60]);
    expect(delayAfter(5_000, 'login')).toBe(900);
  });

  it('of a browser that knows the account is its own affair', () => {
    const attempt = { login: 'a', address: '192.0.2.1' };
    expect(subjectsOf({ ...attempt, browserId: 'b' })).toEqual([{ by: 'own', of: 'browser b' }]);
    expect(subjectsOf({ ...attempt, browserId: undefined }).map(({ by }) => by)).toEqual(['own', 'address', 'login']);
  });
});
