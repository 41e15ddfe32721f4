import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gs1CheckDigit, luhnCheckDigit } from './check-digits.js';
import { classify } from './classify.js';
import { VECTORS } from './classify.vectors.js';
import { IDENTIFIER_KINDS, identifierCandidates, normaliseIdentifier } from './identifiers.js';

const options = { tagPattern: /^(AB|QZ)-?\d{6}$/, tagUrl: 'https://tag.kommun.example/e/{tag}' };

const PIECES = [
  ']C1',
  ']c1',
  ']E0',
  '¨C1',
  'ë0',
  'Ä0',
  'https://',
  'httpsÖ--',
  '(01)',
  '21',
  '\u001d',
  '\u001e',
  '[)>',
  'S/N: ',
  '(S)',
]
  .concat([
    'IMEI: ',
    'AB+004711',
    'H4K29D2',
    '353912108765438',
    '640823',
    '-',
    '3234',
    '+',
    '/',
    '\n',
    'Ö',
    '´',
    '½',
    '%2F',
    '{GS}',
    '\u0308',
  ])
  .concat(VECTORS.map(([, raw]) => raw));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });
const code = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFSP1-+/: ]()'.split('')), maxLength: 30 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 5 })
    .map((all) => all.join('')),
);

function withOtherDigit(number: string, position: number, step: number): string {
  const digit = (Number(number[position]) + step) % 10;
  return number.slice(0, position) + String(digit) + number.slice(position + 1);
}

describe('classify, for any string', () => {
  it('answers, and its normal form means the same', () => {
    fc.assert(
      fc.property(code, (raw) => {
        const read = classify(raw, options);
        if (read.kind === 'personalNumber') {
          expect([read.raw, read.normalized]).toEqual(['', '']);
          return;
        }
        const again = classify(read.normalized, options);
        expect([again.kind, again.ids, again.alternatives]).toEqual([read.kind, read.ids, read.alternatives]);
      }),
      { numRuns: 150000 },
    );
  });

  it('gives look-ups that are already in the form they are stored in', () => {
    fc.assert(
      fc.property(code, (raw) => {
        for (const { kind, value } of identifierCandidates(classify(raw, options))) {
          expect(IDENTIFIER_KINDS).toContain(kind);
          expect(normaliseIdentifier(kind, value)).toBe(value);
        }
      }),
      { numRuns: 150000 },
    );
  });

  it('never takes an IMEI with one digit changed for an IMEI', () => {
    fc.assert(
      fc.property(digits(14), fc.nat(14), fc.integer({ min: 1, max: 9 }), (payload, position, step) => {
        const imei = payload + luhnCheckDigit(payload);
        expect(classify(withOtherDigit(imei, position, step)).kind).not.toBe('imei');
      }),
    );
  });

  it('never takes an EAN or a GTIN in a GS1 code with one digit changed for one', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (payload, position, step) => {
        const wrong = withOtherDigit(payload + gs1CheckDigit(payload), position, step);
        expect(classify(`]E0${wrong}`).kind).not.toBe('gtin');
        expect(classify(wrong).kind).not.toBe('gtin');
        expect(classify(`]C1010${wrong}`).ids).toEqual({ error: 'checkDigit' });
      }),
    );
  });

  it('never lets a personal number through, in any writing of it', () => {
    const birthday = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const writing = fc.record({
      century: fc.boolean(),
      separator: fc.constantFrom('', '-', '+', ' ', ' - '),
      coordination: fc.boolean(),
      frame: fc.constantFrom<[string, string]>(
        ['', ''],
        ['', '\r'],
        [']C0', ''],
        ['pnr ', ''],
        ['\u0002', '\u0003\r\n'],
      ),
    });
    fc.assert(
      fc.property(
        birthday,
        digits(3),
        writing,
        (date, birthNumber, { century, separator, coordination, frame: [before, after] }) => {
          const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
          const written = String(Number(day) + (coordination ? 60 : 0)).padStart(2, '0');
          const payload = year.slice(2) + month + written + birthNumber;
          const last = birthNumber + luhnCheckDigit(payload);
          const number = (century ? year : year.slice(2)) + month + written + separator + last;
          const read = classify(`${before}${number}${after}`, options);
          expect(read.kind).toBe('personalNumber');
          expect(JSON.stringify([read, identifierCandidates(read)])).not.toContain(last);
        },
      ),
      { numRuns: 150000 },
    );
  });
});
