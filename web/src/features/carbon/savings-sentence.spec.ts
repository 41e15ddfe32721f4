import { describe, expect, it } from '@jest/globals';
import { formatsOf } from '../../app/formats.js';
import { en } from '../../app/messages/en.js';
import { sv } from '../../app/messages/sv.js';
import { savingsSentence } from './savings-sentence.js';

const counts = { collected: 10, reused: 7, parts: 0, recycled: 3, returned: 0, pending: 0, lost: 0 };
const saved = { totalKgCo2e: 301_417.85, low95KgCo2e: 132_823, high95KgCo2e: 684_012 };

describe('the savings sentence', () => {
  it('names the estimate, its interval and what it is compared with', () => {
    expect(savingsSentence(saved, counts, sv, formatsOf('sv'))).toBe(
      'Återtaget bedöms undvika ungefär 300\u00A0ton CO₂e (95\u00A0% osäkerhet 130–\u2060680\u00A0ton) jämfört med att motsvarande nya enheter köpts.',
    );
    expect(savingsSentence(saved, counts, en, formatsOf('en'))).toMatch(/^The take-back is estimated to have avoided/);
  });

  it('claims nothing as long as no device is reused', () => {
    const burden = { totalKgCo2e: -0.5, low95KgCo2e: -0.6, high95KgCo2e: -0.4 };
    expect(savingsSentence(burden, { ...counts, reused: 0 }, sv, formatsOf('sv'))).toBe(sv.carbon.nothingYet);
  });

  it('says so when the take-back costs more than it avoids', () => {
    const burden = { totalKgCo2e: -40, low95KgCo2e: -60, high95KgCo2e: -20 };
    expect(savingsSentence(burden, counts, sv, formatsOf('sv'))).toContain(
      '40\u00A0kg CO₂e mer (95\u00A0% osäkerhet 20–\u206060\u00A0kg)',
    );
  });
});
