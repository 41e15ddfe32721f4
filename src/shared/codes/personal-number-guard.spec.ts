import { describe, expect, it } from '@jest/globals';
import { classify } from './classify.js';
import { VECTORS } from './classify.vectors.js';
import { containsPersonalNumber } from './personal-number-guard.js';

// 811228-9874 and 640823-3234 are the tax agency's published examples; 701063-2391 is a coordination number.
describe('a personal number in a text', () => {
  it.each([
    ['with hyphen', '811228-9874'],
    ['with century', '19811228-9874'],
    ['of somebody over a hundred', '811228+9874'],
    ['with a space', '811228 9874'],
    ['with a no-break space', '811228\u00a09874'],
    ['with an en dash', '811228–9874'],
    ['with a dash and spaces', '811228 - 9874'],
    ['in full-width digits', '８１１２２８-９８７４'],
    ['with an invisible character inside', '811228\u200b9874'],
    ['with an invisible character in the last group', '81122898\u00ad74'],
    ['bare', '8112289874'],
    ['bare with century', '198112289874'],
    ['grouped otherwise', '8112-289874'],
    ['twice in a row', '81122898748112289874'],
    ['a coordination number', '701063-2391'],
    ['a coordination number in a note', 'hämtas av 19701063-2391 på fredag'],
    ['in a note', 'ring 19811228-9874'],
    ['in brackets', 'lånad av Eva (640823-3234)'],
    ['among letters', 'PNR640823-3234'],
    ['bare, alone as a word', 'låntagare 6408233234, rum 4'],
    ['bare with century in a note', 'ägare 196408233234.'],
    ['on a line of its own', 'Eva\n640823-3234\nrum 4'],
    ['in an address', 'https://x.example/?p=640823-3234'],
    ['in JSON', '["640823-3234"]'],
    ['as Excel protects it', '="8112289874"'],
    ['as a date with hyphens', '1981-12-28-9874'],
    ['on a leap day', '20000229-0005'],
  ])('is found %s', (_name, text) => {
    expect(containsPersonalNumber(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '811228-9873'],
    ['a month that is none', '813228-9874'],
    ['a day that is none', '640230-3230'],
    ['a leap day in a year without', '910229-1234'],
    ['an organisation number', '212000-0159'],
    ['an IMEI', '490154203237518'],
    ['an IMEI in groups', '49-015420-323751-8'],
    ['an EAN', '7312345000014'],
    ['digits of a longer number', '081122898740'],
    ['digits inside a serial', 'A8112289874'],
    ['a serial behind a hyphen among letters', 'X-811228AB9874'],
    ['an inventory number', 'INV-000123'],
    ['a day', '2021-03-15'],
    ['a span of days', '2026-10-05 – 2026-10-31'],
    ['a span of days with a slash', '1981-12-28/9874-01-01'],
    ['a moment', '2026-10-31T08:00:00.121212+0100'],
    ['an id', '01900000-0000-7000-8000-198112289874'],
    ['an id of digits only', '19811228-9874-7000-8000-000000000000'],
    ['ids in JSON', '["01900000-0000-7000-8000-198112289874"]'],
    ['a phone number as it is written', '070-174 06 05'],
    ['nothing', ''],
  ])('is not found in %s', (_name, text) => {
    expect(containsPersonalNumber(text)).toBe(false);
  });

  it('is not found in the code of any device', () => {
    expect(VECTORS.filter(([, raw]) => containsPersonalNumber(raw))).toEqual([]);
  });

  it('is found in whatever the classifier refuses as one', () => {
    const refused = [
      '920229-1234',
      '64 08 23 - 3234',
      '640823-3234640823-3234',
      '64082332346408233234',
      ']C105 6408233234',
    ];
    for (const raw of refused) {
      expect([raw, classify(raw).kind]).toEqual([raw, 'personalNumber']);
      expect([raw, containsPersonalNumber(raw)]).toEqual([raw, true]);
    }
  });

  it('makes a serial of ten digits that passes for one a personal number, by design', () => {
    expect(containsPersonalNumber('6408233234')).toBe(true);
    expect(containsPersonalNumber('6408233235')).toBe(false);
  });
});
