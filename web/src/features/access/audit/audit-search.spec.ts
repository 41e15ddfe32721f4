import { describe, expect, it } from '@jest/globals';
import { filterOf, isNarrowed } from './audit-search.js';

describe('what of the audit log is asked for', () => {
  it('goes from the first midnight of the reader’s to the one after the last day', () => {
    const { from, to } = filterOf({ fran: '2026-10-24', till: '2026-10-25' });
    expect(from).toBe(new Date(2026, 9, 24).toISOString());
    expect(to).toBe(new Date(2026, 9, 26).toISOString());
  });

  it('is not narrowed by what is no day and no act', () => {
    const filter = filterOf({ handelse: 'never.was', fran: 'yesterday', till: '2026-13-45' });
    expect(Object.values(filter).filter((value) => value !== undefined)).toEqual([]);
  });

  it('passes on the act, who did it, and what kind of thing it was done to', () => {
    const filter = filterOf({ handelse: 'person.read', av: 'account:1', galler: 'person' });
    expect(filter).toMatchObject({ act: 'person.read', actor: 'account:1', target: 'person' });
  });

  it('is narrowed as soon as anything is asked for', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ fran: undefined, till: '2026-10-25' })).toBe(true);
  });
});
