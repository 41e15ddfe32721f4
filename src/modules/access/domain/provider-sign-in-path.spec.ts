import { describe, expect, it } from '@jest/globals';
import { returnPath } from './provider-sign-in-path.js';

describe('the path to return to', () => {
  it.each(['/', '/campaigns', '/campaigns/1?tab=scans&q=%C3%A5#row-2', '/a//b'])('stays as it is: %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '',
    'campaigns',
    'https://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n//evil.example/',
    '/.//evil.example/',
    '/..//evil.example/',
    'javascript:alert(1)',
    ' /campaigns',
  ])('is not taken from %j', (path) => {
    expect(returnPath(path)).toBeNull();
  });
});
