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
    expect(sv.massRange(132_823, 684_012)).toBe('130–\u2060680\u00A0ton');
    expect(sv.massRange(-500, 2_000)).toBe('\u22120,5 till 2\u00A0ton');
  });
});

describe('how long ago', () => {
  const now = Date.parse('2026-11-22T14:05:00Z');

  it.each([
    ['2026-11-22T14:04:30Z', 'för\u00A030\u00A0sekunder\u00A0sedan', '30\u00A0seconds\u00A0ago'],
    ['2026-11-22T14:00:00Z', 'för\u00A05\u00A0minuter\u00A0sedan', '5\u00A0minutes\u00A0ago'],
    ['2026-11-20T14:05:00Z', 'för\u00A02\u00A0dagar\u00A0sedan', '2\u00A0days\u00A0ago'],
  ])('%s was is told in the largest whole unit', (iso, swedish, english) => {
    expect(sv.ago(iso, now)).toBe(swedish);
    expect(en.ago(iso, now)).toBe(english);
  });

  it('is no time at all for a clock that is ahead of ours', () => {
    expect(sv.ago('2026-11-22T14:06:00Z', now)).toBe('för\u00A00\u00A0sekunder\u00A0sedan');
  });
});
