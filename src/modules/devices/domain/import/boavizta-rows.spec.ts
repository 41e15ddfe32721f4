import { describe, expect, it } from '@jest/globals';

import { importFaultText } from '../../../../shared/import-fault-text.js';
import { mapBoaviztaRows, type BoaviztaRecord } from './boavizta-rows.js';
import { reportPeriod } from './report-period.js';

const LATITUDE = {
  manufacturer: 'Dell',
  name: 'Latitude 5400',
  subcategory: 'Laptop',
  gwpTotal: 286,
  gwpUseRatio: 0.15,
  gwpManufacturingRatio: 0.8,
};
const record = (row: number, fields: Partial<BoaviztaRecord>): BoaviztaRecord => ({
  row,
  unreadable: [],
  ...LATITUDE,
  ...fields,
});
const reasonOf = (fields: Partial<BoaviztaRecord>) => mapBoaviztaRows([record(2, fields)]).unusable[0]?.fault.code;

describe('a row of the Boavizta file', () => {
  it('becomes a model whose embodied part is the total without the use phase', () => {
    const extra = {
      yearlyTec: 18.78,
      lifetime: 4,
      weight: 1.65,
      screenSize: 14,
      gwpErrorRatio: 0.2,
      useLocation: 'EU',
    };
    const source = { sources: 'https://example.com/latitude.pdf', reportDate: 'April 2019' };
    const { models, unusable, notes } = mapBoaviztaRows([record(2, { ...extra, ...source })]);
    expect(unusable).toEqual([]);
    expect(notes).toEqual([]);
    expect(models).toEqual([
      {
        row: 2,
        manufacturer: 'Dell',
        name: 'Latitude 5400',
        category: 'laptop',
        embodiedKgCo2e: expect.closeTo(243.1, 9),
        errorRatio: 0.2,
        yearlyTecKwh: 18.78,
        weightKg: 1.65,
        lifetimeYears: 4,
        screenInches: 14,
        useLocation: 'EU',
        sourceUrl: 'https://example.com/latitude.pdf',
        reportDate: '2019-04',
      },
    ]);
  });

  it('takes zero in optional figures as not stated, and no link that is no web address', () => {
    const zeros = {
      yearlyTec: 0,
      lifetime: 0,
      weight: 0,
      screenSize: 0,
      gwpErrorRatio: 0,
      sources: 'javascript:alert(1)',
    };
    expect(mapBoaviztaRows([record(2, zeros)]).models[0]).toMatchObject({
      errorRatio: null,
      yearlyTecKwh: null,
      lifetimeYears: null,
      weightKg: null,
      screenInches: null,
      sourceUrl: null,
    });
  });

  it('that is a desktop with a screen is an all-in-one, and says so', () => {
    const { models, notes } = mapBoaviztaRows([record(2, { subcategory: 'Desktop', screenSize: 23.8 })]);
    expect(models[0]).toMatchObject({ category: 'all_in_one', screenInches: 23.8 });
    expect(notes).toEqual([{ row: 2, fault: { code: 'read_as_all_in_one', values: { inches: 23.8 } } }]);
    expect(mapBoaviztaRows([record(2, { subcategory: 'Desktop', screenSize: 0 })]).models[0]?.category).toBe('desktop');
  });

  it('keeps no storage size as a screen size', () => {
    const { models, notes } = mapBoaviztaRows([record(2, { subcategory: 'Smartphone', screenSize: 512 })]);
    expect(models[0]?.screenInches).toBeNull();
    expect(notes).toHaveLength(1);
  });

  it('finds thin clients in both spellings', () => {
    const spellings = ['Thin Client', 'Thin client'].map((subcategory, row) =>
      record(row, { subcategory, name: subcategory }),
    );
    expect(mapBoaviztaRows([spellings[0] ?? record(2, {})]).models[0]?.category).toBe('thin_client');
    expect(mapBoaviztaRows([spellings[1] ?? record(2, {})]).models[0]?.category).toBe('thin_client');
  });

  it('that cannot be used says why', () => {
    expect(reasonOf({ gwpTotal: undefined })).toBe('total_missing');
    expect(reasonOf({ gwpUseRatio: undefined })).toBe('use_ratio_missing');
    expect(reasonOf({ name: undefined })).toBe('model_without_name');
    expect(reasonOf({ subcategory: 'Hard drive' })).toBe('category_not_followed');
    expect(reasonOf({ gwpUseRatio: 15 })).toBe('impossible_figures');
    expect(reasonOf({ gwpTotal: 0 })).toBe('impossible_figures');
    expect(reasonOf({ gwpUseRatio: 0.18, gwpManufacturingRatio: 7.76 })).toBe('shares_exceed_total');
    expect(reasonOf({ unreadable: ['gwpTotal'] })).toBe('model_cells_unreadable');
  });

  it('is used when its shares exceed the total by rounding only, and noted when they miss a good part of it', () => {
    expect(reasonOf({ gwpUseRatio: 0.21, gwpManufacturingRatio: 0.81 })).toBeUndefined();
    const { notes } = mapBoaviztaRows([record(2, { gwpUseRatio: 0.06, gwpManufacturingRatio: 0.63 })]);
    expect(notes.map(({ fault }) => fault)).toEqual([{ code: 'shares_below_total', values: { percent: 69 } }]);
  });
});

describe('rows of the Boavizta file', () => {
  it('for the same model keep the first usable one and name it', () => {
    const rows = [
      record(2, { gwpUseRatio: undefined }),
      record(3, {}),
      record(4, { manufacturer: 'DELL' }),
      record(5, { gwpTotal: 300 }),
    ];
    const { models, unusable } = mapBoaviztaRows(rows);
    expect(models.map(({ row }) => row)).toEqual([3]);
    expect(unusable.map(({ row, fault }) => [row, fault.code])).toEqual([
      [2, 'use_ratio_missing'],
      [4, 'model_repeated'],
      [5, 'model_repeated_otherwise'],
    ]);
    const sentences = unusable.map(({ fault }) => importFaultText(fault));
    expect(sentences[1]).toBe('The same model with the same figures is on row 3.');
    expect(sentences[2]).toContain(
      'on row 3 with other figures, which are kept (243.1 kg embodied there, 255.0 kg here)',
    );
  });
});

describe('the date of a report', () => {
  it.each([
    ['2019', '2019'],
    ['November 2020', '2020-11'],
    ['Feb 2021', '2021-02'],
    ['September 7 2022', '2022-09-07'],
    ['2022-2-6', '2022-02-06'],
    ['05/06/2021', null],
    ['2022-2-30', null],
    ['Spring 2020', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(reportPeriod(text)).toBe(expected);
  });
});
