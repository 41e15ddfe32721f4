import { describe, expect, it } from '@jest/globals';
import { sv } from '../../app/messages/sv.js';
import { EMPTY_EXPECTATION, expectCommand, expectFaults } from './expect-draft.js';

const complete = { ...EMPTY_EXPECTATION, departmentId: 'd1' };

describe('what a department is to hand in', () => {
  it('needs a department, and states or codes', () => {
    expect(expectFaults({ ...EMPTY_EXPECTATION, states: [] }, sv)).toEqual({
      departmentId: sv.campaigns.departmentMissing,
      states: sv.campaigns.statesMissing,
    });
    expect(expectFaults({ ...complete, by: 'codes' }, sv)).toEqual({ codes: sv.campaigns.codesMissing });
    expect(expectFaults(complete, sv)).toEqual({});
  });

  it('takes no more codes than the server does, and none that is longer', () => {
    const many = Array.from({ length: 5_001 }, (_, index) => `INV-${index}`).join('\n');
    expect(expectFaults({ ...complete, by: 'codes', codes: many }, sv).codes).toContain('5\u00A0000');
    const long = `INV-1\n${'7'.repeat(501)}`;
    expect(expectFaults({ ...complete, by: 'codes', codes: long }, sv).codes).toContain(`”${'7'.repeat(20)}…”`);
  });

  it('is asked for by states or by codes, never by both', () => {
    expect(expectCommand({ ...complete, codes: 'INV-1' })).toEqual({
      departmentId: 'd1',
      states: ['in_use', 'stored'],
    });
    expect(expectCommand({ ...complete, by: 'codes', codes: 'INV-1, INV-2' })).toEqual({
      departmentId: 'd1',
      codes: ['INV-1', 'INV-2'],
    });
  });
});
