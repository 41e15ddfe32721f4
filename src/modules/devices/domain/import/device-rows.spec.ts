import { describe, expect, it } from '@jest/globals';

import { importFaultText } from '../../../../shared/import-fault-text.js';
import { mapDeviceRows, type DeviceRecord, type DeviceRowError } from './device-rows.js';

const record = (row: number, fields: Partial<DeviceRecord>): DeviceRecord => ({ row, unreadable: [], ...fields });

const sentences = (errors: readonly DeviceRowError[]): string[] => errors.map(({ fault }) => importFaultText(fault));

describe('a row of a device file', () => {
  it('becomes a device with every identifier it has', () => {
    const { devices, errors } = mapDeviceRows([
      record(2, {
        assetTag: 'INV-000123',
        securityTag: 'SM 4711',
        serial: '5CG1234ABC',
        serviceTag: '5CG1234ABC',
        imei: '49-015420-323751-8',
        mac: '3c52.826f.10a4',
        manufacturer: 'HP',
        model: 'EliteBook 840 G7',
        category: 'Bärbar dator',
        department: 'Förskoleförvaltningen',
        state: 'I drift',
        purchasedOn: '2020-09-01',
        purchasePriceSek: 8999.5,
        supplierOrder: 'B-77',
      }),
    ]);
    expect(errors).toEqual([]);
    expect(devices).toEqual([
      {
        row: 2,
        identifiers: [
          { kind: 'asset_tag', value: 'INV-000123' },
          { kind: 'asset_tag', value: 'SM 4711' },
          { kind: 'serial', value: '5CG1234ABC' },
          { kind: 'imei', value: '490154203237518' },
          { kind: 'mac', value: '3C:52:82:6F:10:A4' },
        ],
        manufacturer: 'HP',
        model: 'EliteBook 840 G7',
        category: 'laptop',
        department: 'Förskoleförvaltningen',
        state: 'in_use',
        inUseSince: null,
        purchasedOn: '2020-09-01',
        warrantyUntil: null,
        purchasePriceSek: 8999.5,
        supplierOrder: 'B-77',
      },
    ]);
  });

  it.each([
    ['BÄRBAR DATOR', 'laptop'],
    ['bildskärmar', 'monitor'],
    ['Allt-i-ett', 'all_in_one'],
    ['all_in_one', 'all_in_one'],
    ['Thin Client', 'thin_client'],
    ['Mobiltelefon', 'smartphone'],
    ['Surfplatta', 'tablet'],
    ['Skrivare', 'printer'],
    ['Dockningsstation', 'other'],
  ])('with the category %s is a %s', (category, expected) => {
    expect(mapDeviceRows([record(2, { serial: 'A', category })]).devices[0]?.category).toBe(expected);
  });

  it.each([
    ['Beställd', 'ordered'],
    ['på lager', 'in_stock'],
    ['Ready to Deploy', 'in_stock'],
    ['Deployed', 'in_use'],
    ['i förråd', 'stored'],
    ['in_use', 'in_use'],
  ])('with the status %s is %s', (state, expected) => {
    expect(mapDeviceRows([record(2, { serial: 'A', state })]).devices[0]?.state).toBe(expected);
  });

  it.each(['Såld', 'Kasserad', 'Archived', 'collected', 'Stulen'])(
    'with the status %s is refused, since only events lead there',
    (state) => {
      const { devices, errors } = mapDeviceRows([record(2, { serial: 'A', state })], { state: 'Status' });
      expect(devices).toEqual([]);
      expect(errors).toMatchObject([{ row: 2, column: 'Status' }]);
      expect(sentences(errors)[0]).toContain('Write one of: beställd, i lager, i drift, i förråd');
    },
  );

  it('with an unknown category, a wrong IMEI, a wrong MAC or a negative price is refused under the header of the file', () => {
    const headers = { category: 'Typ', imei: 'IMEI nr', mac: 'MAC-adress', purchasePriceSek: 'Pris' } as const;
    const faulty = { category: 'Grej', imei: '490154203237519', mac: '3C:52', purchasePriceSek: -1 };
    expect(mapDeviceRows([record(7, faulty)], headers).errors.map(({ row, column }) => [row, column])).toEqual([
      [7, 'IMEI nr'],
      [7, 'MAC-adress'],
      [7, 'Typ'],
      [7, 'Pris'],
    ]);
  });

  it('whose IMEI lost its leading zeros in Excel is told so', () => {
    // 012345678901237 is valid by its check digit.
    const { errors } = mapDeviceRows([record(2, { imei: '12345678901237' })]);
    expect(sentences(errors)[0]).toContain('leading zeros of the IMEI were lost');
  });

  it('without any identifier is refused, but not when its identifier was refused already', () => {
    expect(mapDeviceRows([record(2, { model: 'X' })]).errors).toMatchObject([{ fault: { code: 'no_identifier' } }]);
    const unreadable = mapDeviceRows([record(2, { model: 'X', unreadable: ['serial'] })]);
    expect(unreadable).toEqual({ devices: [], errors: [] });
  });
});

describe('rows of a device file', () => {
  it('with the same identifier are refused from the second on, naming the first', () => {
    const rows = [record(2, { serial: 'abc' }), record(3, { assetTag: 'ABC' }), record(9, { serial: 'ABC' })];
    const { devices, errors } = mapDeviceRows(rows, { serial: 'Serienummer' });
    expect(devices.map(({ row }) => row)).toEqual([2, 3]);
    expect(errors).toEqual([
      {
        row: 9,
        column: 'Serienummer',
        fault: { code: 'identifier_repeated', values: { text: 'ABC', row: 2 } },
      },
    ]);
  });
});
