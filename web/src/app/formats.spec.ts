import { describe, expect, it } from '@jest/globals';
import { formatsOf } from './formats.js';

const sv = formatsOf('sv');
const en = formatsOf('en');

describe('Swedish formats', () => {
  it('group and join with spaces that do not break', () => {
    expect(sv.number(1_234_567.5, 1)).toBe('1\u00A0234\u00A0567,5');
    expect(sv.unit(1_234, 'kWh')).toBe('1\u00A0234\u00A0kWh');
    expect(sv.percent(0.305)).toBe('31\u00A0%');
  });

  it('write minus as U+2212', () => {
    expect(sv.exact(-0.0661, 3)).toBe('\u22120,066');
    expect(en.exact(-0.0661, 3)).toBe('\u22120.066');
  });

  it('write no minus before zero', () => {
    expect(sv.number(-0)).toBe('0');
  });

  it('write a computed total to the gram', () => {
    expect(sv.exact(473_870.854, 3)).toBe('473\u00A0870,854');
  });

  it('write days as the year, the month and the day', () => {
    expect(sv.date('2026-11-22')).toBe('2026-11-22');
    expect(en.date('2026-11-22')).toBe('22 Nov 2026');
  });
});

describe('a mass', () => {
  it('has two significant digits, in tonnes from a thousand kilograms up', () => {
    expect(sv.mass(301_417.85)).toBe('300\u00A0ton');
    expect(sv.mass(74.632)).toBe('75\u00A0kg');
    expect(en.mass(301_417.85)).toBe('300\u00A0tonnes');
  });

  it('shares its unit with the other end of a range', () => {
    expect(sv.massRange(132_823, 684_012)).toBe('130–680\u00A0ton');
    expect(sv.massRange(-500, 2_000)).toBe('\u22120,5 till 2\u00A0ton');
  });
});
