import { describe, expect, it } from '@jest/globals';
import { applicationIdentifier, leadingApplicationIdentifier } from './gs1-application-identifiers.js';

describe('application identifiers', () => {
  it.each([
    ['00', 18, 18],
    ['01', 14, 14],
    ['13', 6, 6],
    ['20', 2, 2],
    ['21', 20, null],
    ['253', 30, null],
    ['3103', 6, 6],
    ['3375', 6, 6],
    ['3695', 6, 6],
    ['3925', 15, null],
    ['3953', 6, null],
    ['402', 17, null],
    ['417', 13, 13],
    ['421', 12, null],
    ['425', 15, null],
    ['717', 20, null],
    ['7040', 4, null],
    ['7239', 30, null],
    ['8003', 30, null],
    ['8006', 18, null],
    ['8008', 12, null],
    ['8030', 90, null],
    ['8043', 20, null],
    ['99', 90, null],
  ])('(%s) holds at most %i characters and needs a separator unless predefined', (ai, maxLength, predefinedLength) => {
    expect(applicationIdentifier(ai)).toMatchObject({ ai, maxLength, predefinedLength });
  });

  it.each(['05', '14', '3106', '3175', '718', '8000', '9', '10000'])('(%s) is not allotted', (ai) => {
    expect(applicationIdentifier(ai)).toBeNull();
  });

  it('reads the longest identifier a string can start with', () => {
    expect(leadingApplicationIdentifier('7230AB1')?.ai).toBe('7230');
    expect(leadingApplicationIdentifier('235ABC')?.ai).toBe('235');
    expect(leadingApplicationIdentifier('')).toBeNull();
  });
});
