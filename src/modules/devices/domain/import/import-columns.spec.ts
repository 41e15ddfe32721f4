import { describe, expect, it } from '@jest/globals';

import { readRecords } from '../../../../platform/imports/records.js';
import { readTable } from '../../../../platform/imports/table.js';
import { BOAVIZTA_COLUMNS } from '../../../../shared/boavizta-columns.js';
import { DEVICE_COLUMNS } from '../../../../shared/device-columns.js';
import { importFaultText } from '../../../../shared/import-fault-text.js';
import { mapBoaviztaRows } from './boavizta-rows.js';
import { DEVICE_COLUMN_RULES } from './device-column-rules.js';
import { mapDeviceRows } from './device-rows.js';

// The column lists with the file reader they are written for: small files as the tools export them.
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const devicesIn = (bytes: Uint8Array) => {
  const sheet = readRecords(readTable(bytes), DEVICE_COLUMNS, DEVICE_COLUMN_RULES);
  const { devices, errors } = mapDeviceRows(sheet.records, sheet.headers);
  return { devices, errors: [...sheet.errors, ...errors], warnings: sheet.warnings };
};

describe('a device file', () => {
  it('from Swedish Excel is read without the people in it', () => {
    const { devices, errors, warnings } = devicesIn(
      latin1(
        'Inventarienr;Stöldmärkning;Serienummer;Tillverkare;Modell;Typ;Förvaltning;Status;Inköpsdatum;Anskaffningsvärde;Användare\r\n' +
          'INV-1;SM-9;5CG1;HP;EliteBook 840;Bärbar dator;Miljöförvaltningen;I förråd;15/3 2019;8 999,50 kr;Åsa Öberg\r\n',
      ),
    );
    expect(errors).toEqual([]);
    expect(devices).toMatchObject([
      {
        row: 2,
        identifiers: [{ value: 'INV-1' }, { value: 'SM-9' }, { value: '5CG1' }],
        category: 'laptop',
        department: 'Miljöförvaltningen',
        state: 'stored',
        purchasedOn: '2019-03-15',
        purchasePriceSek: 8999.5,
      },
    ]);
    expect(warnings).toMatchObject([{ column: 'Användare', fault: { code: 'column_about_people' } }]);
    expect(JSON.stringify({ devices, warnings })).not.toContain('Öberg');
  });

  it.each([
    [
      'Snipe-IT',
      'Company,Asset Tag,Category,Manufacturer,Model name,Serial number,Status,Purchase Date,Purchase Cost,Order Number,Username',
      'Skolor,INV-1,Laptop,HP,EliteBook,5CG1,Ready to Deploy,2019-03-15,8999.50,B-1,anna',
      {
        department: 'Skolor',
        state: 'in_stock',
        purchasedOn: '2019-03-15',
        purchasePriceSek: 8999.5,
        supplierOrder: 'B-1',
      },
    ],
    [
      'Intune',
      'Device name,Enrollment date,Serial number,Manufacturer,Model,IMEI,Wi-Fi MAC,Category,Primary user UPN,EthernetMAC',
      'PC1,2022-03-01 08:12:33.0000000,5CG1,HP,EliteBook,490154203237518,3C52826F10A4,Unknown,a@b.se,',
      { inUseSince: '2022-03-01', category: null, model: 'EliteBook' },
    ],
    [
      'Lansweeper',
      'AssetName,Manufacturer,Model,Serialnumber,PurchaseDate,Warrantydate,Department,State,BarCode',
      'PC1,HP,EliteBook,5CG1,2019-03-15,2022-03-15,Skolor,Active,INV-1',
      { warrantyUntil: '2022-03-15', state: 'in_use', department: 'Skolor' },
    ],
    ['MECM', 'ResourceID,Name0,SerialNumber0,Manufacturer0,Model0', '1,PC1,5CG1,HP,EliteBook', { manufacturer: 'HP' }],
    [
      'GLPI',
      'Name;Entity;Status;Manufacturers;Serial number;Inventory number;Type;Model',
      'PC1;Skolor;I drift;HP;5CG1;INV-1;Notebook;EliteBook',
      { department: 'Skolor', category: 'laptop', manufacturer: 'HP' },
    ],
  ])('from %s is read by its own headers', (_tool, header, row, expected) => {
    const { devices, errors } = devicesIn(utf8(`${header}\n${row}\n`));
    expect(errors).toEqual([]);
    expect(devices).toMatchObject([expected]);
    expect(devices[0]?.identifiers).toContainEqual({ kind: 'serial', value: '5CG1' });
  });

  it('without a column for identifiers is refused, naming the headers that would do', () => {
    const { devices, errors } = devicesIn(utf8('Modell;Status\nX;I drift\n'));
    expect(devices).toEqual([]);
    const [sentence] = errors.map(({ fault }) => importFaultText(fault));
    expect(sentence).toContain('"Inventarienr"');
    expect(sentence).toContain('"Serienummer"');
  });
});

describe('the Boavizta file', () => {
  const header =
    'manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,yearly_tec,lifetime,weight,screen_size';
  const row = 'Dell,Latitude 5400,Workplace,Laptop,286.5,0.150,18.782,4.0,1.65,14.0';

  it('gives the same models in the US form and in the French form with ; and decimal commas', () => {
    const modelsIn = (text: string) =>
      mapBoaviztaRows(readRecords(readTable(utf8(text)), BOAVIZTA_COLUMNS).records).models;
    const american = modelsIn(`${header}\n${row}\n`);
    const french = modelsIn(`${header}\n${row}\n`.replaceAll(',', ';').replaceAll('.', ','));
    expect(american).toMatchObject([{ category: 'laptop', yearlyTecKwh: 18.782, weightKg: 1.65 }]);
    expect(american[0]?.embodiedKgCo2e).toBeCloseTo(243.525, 9);
    expect(french).toEqual(american);
  });
});
