import { describe, expect, it } from '@jest/globals';
import { brokenRules } from './password-rules.js';

const FREQUENT = new Set(['unbelievable', 'password', 'a']);
const broken = (password: string): string[] =>
  brokenRules(password, {
    names: ['kim.svensson', 'kim@kommun.example', 'Kommunen'],
    isFrequent: (each) => FREQUENT.has(each),
  });

describe('a chosen password', () => {
  it.each(['korrekt häst batteri', 'en mening med Kommunen i', 'aaaaaaaaaaab', 'kim.svensson bor på höjden'])(
    'may be %j',
    (password) => {
      expect(broken(password)).toEqual([]);
    },
  );

  it.each([
    ['elva tecken', 'too-short'],
    ['👍👍👍👍👍👍👍👍👍👍👍', 'too-short'],
    ['x y '.repeat(51), 'too-long'],
    ['Unbelievable', 'frequent'],
    ['Password2026!', 'frequent'],
    ['passwordpassword', 'frequent'],
    ['aaaaaaaaaaaaaa', 'frequent'],
    ['Kim.Svensson1', 'named'],
    ['kim@kommun.example', 'named'],
    ['Kommunen-2026', 'named'],
  ])('may not be %j: %s', (password, rule) => {
    expect(broken(password)).toEqual([rule]);
  });
});
