import { describe, expect, it } from '@jest/globals';
import { waitingTime } from './waiting-time.js';

describe('a time to wait', () => {
  it('is told in seconds while it is short', () => {
    expect(waitingTime(29.2, 'sv')).toBe('30\u00A0sekunder');
  });

  it('is told in whole minutes, never too few', () => {
    expect(waitingTime(121, 'en')).toBe('3\u00A0minutes');
  });
});
