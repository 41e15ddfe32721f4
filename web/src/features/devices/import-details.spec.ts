import { describe, expect, it } from '@jest/globals';
import { DEVICE_COLUMNS } from '../../../../src/shared/device-columns.js';
import type { ImportFault, ImportFaultCode, ImportFaultValues } from '../../../../src/shared/import-fault.js';
import { faultIn } from '../../../../src/shared/import-fault.js';
import { IMPORT_FAULT_CODES } from '../../../../src/shared/import-fault-text.js';
import { importDetails as en } from '../../app/messages/en/importDetails.js';
import { importDetails as sv } from '../../app/messages/sv/importDetails.js';

const text = 'Kaffebryggare';
const row = 1234;

const SAMPLES: ImportFaultValues = {
  file_too_large: { bytes: 70_000_000, most: 67_108_864 },
  too_many_rows: { most: 1_000_000 },
  file_empty: {},
  not_a_csv_file: { found: 'pdf' },
  nul_character: { row },
  broken_utf8: {},
  mixed_encodings: { row },
  quote_not_closed: { row },
  text_after_quote: { row },
  no_header: { row },
  header_repeated: { row, header: 'Modell', first: 'A', second: 'C' },
  personal_number_in_header: { row, column: 'B' },
  column_missing: { headers: ['Inventarienr', 'Serienummer'] },
  interrupted: {},
  column_repeated: { header: 'Serienummer' },
  column_without_header: { column: 'D' },
  column_about_people: {},
  column_unknown: {},
  placeholders: { cells: 12, text: 'N/A' },
  letters_lost: {},
  rows_run_together: {},
  too_few_cells: { cells: 1, headers: 4 },
  too_many_cells: { cells: 5, headers: 4 },
  personal_number: {},
  neither_yes_nor_no: { text },
  not_a_number: { text },
  number_in_scientific_form: { text },
  number_ambiguous: { text },
  not_a_date: { text },
  no_such_day: { text, earliest: 1970, latest: 2099 },
  date_ambiguous: { text, dates: ['2021-04-05', '2021-05-04'] },
  identifier_lost_digits: { text },
  identifier_empty: {},
  identifier_is_formula: { text },
  identifier_is_email: {},
  identifier_on_several_lines: {},
  identifier_too_long: { characters: 130, most: 100 },
  imei_lost_zeros: { text, digits: 14 },
  imei_with_software_version: { text },
  not_an_imei: { text },
  not_a_mac_address: { text },
  category_unknown: { text },
  state_unknown: { text },
  price_negative: {},
  no_identifier: {},
  identifier_repeated: { text, row },
  new_model_without_category: { model: text },
  several_devices: { devices: 2 },
  device_repeated: { row },
  department_added: { name: 'Miljö', since: '2021-03-15' },
  model_cells_unreadable: { columns: ['gwp_total'] },
  model_without_name: {},
  category_not_followed: { text },
  total_missing: {},
  use_ratio_missing: {},
  impossible_figures: { total: -1, useRatio: 15 },
  shares_exceed_total: { use: 0.8, manufacture: 0.8 },
  model_repeated: { row },
  model_repeated_otherwise: { row, kept: 243.125, here: 255 },
  read_as_all_in_one: { inches: 23.8 },
  screen_size_left_out: { size: 512 },
  shares_below_total: { percent: 69 },
};

const sentences = (code: ImportFaultCode): [swedish: string, english: string] => {
  // One code and its own values: the pair is kept together by the key.
  const fault = { code, values: SAMPLES[code] } as ImportFault;
  return [faultIn(sv.faults, fault), faultIn(en.faults, fault)];
};

describe('what is wrong with an imported file', () => {
  it.each(IMPORT_FAULT_CODES)('is said in both languages: %s', (code) => {
    const [swedish, english] = sentences(code);
    for (const sentence of [swedish, english]) {
      expect(sentence).toMatch(/^["”\p{L}\d][^]*[.]$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(swedish).not.toBe(english);
    expect(swedish).not.toMatch(/\b(the|row|file|is|are|and)\b/i);
  });

  it('names rows and counts as Swedish writes them, and nothing where the cell holds an e-mail address', () => {
    expect(sentences('identifier_repeated')[0]).toBe(
      '”Kaffebryggare” finns redan på rad 1\u00A0234. Varje enhet har en rad: ta bort en av dem.',
    );
    expect(sentences('too_few_cells')[0]).toMatch(/^Raden har 1\u00A0cell och rubrikraden 4\./);
    expect(sv.faults.not_a_number({ text: null })).toMatch(/^Texten är inget tal\./);
    expect(sv.faults.placeholders({ cells: 1, text: '-' })).toBe(
      'Cellen innehåller utfyllnaden ”-” och läses som tom.',
    );
  });
});

describe('the template for a device file', () => {
  it.each([
    ['Swedish', sv],
    ['English', en],
  ])('has in %s only headers that the importer knows', (_, { deviceColumns }) => {
    for (const { field, headers } of DEVICE_COLUMNS) expect(headers).toContain(deviceColumns[field].header);
  });
});
