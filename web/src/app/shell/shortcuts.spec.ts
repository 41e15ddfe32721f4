import { describe, expect, it } from '@jest/globals';
import { isScanPage } from './shortcuts.js';

describe('a page where one scans', () => {
  it.each(['/kampanjer/0198-a', '/skanna', '/skanna/pass', '/station', '/station/0198-b'])('%s is one', (path) => {
    expect(isScanPage(path)).toBe(true);
  });

  it.each(['/', '/kampanjer', '/kampanjer/0198-a/enheter', '/enheter/0198-a', '/stationer'])('%s is none', (path) => {
    expect(isScanPage(path)).toBe(false);
  });
});
