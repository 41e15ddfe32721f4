import {
  type CellText,
  faultIn,
  type ImportFault,
  type ImportFaultCode,
  type ImportFaultTexts,
} from './import-fault.js';

const SAVE_AS_CSV = 'Open it in Excel, choose Save As and the type "CSV UTF-8", and import that file.';
const ADD_HEADER = 'Add a header row such as "Inventarienr;Serienummer;Modell".';
const CLOSE_QUOTES =
  'so it cannot be told where the cell ends. Put quotation marks on both sides of the cell and write marks inside it twice (""), or save the file from Excel again.';

const BINARY_FILES = {
  'excel-workbook': 'an Excel workbook (.xlsx) or a zip archive',
  'empty-zip': 'an empty zip archive',
  'old-excel-workbook': 'an old Excel workbook (.xls)',
  gzip: 'a gzip archive',
  pdf: 'a PDF document',
} as const;

const cell = (text: CellText): string => (text === null ? 'This text' : `"${text}"`);

/** In English: for programs, for the command line and for the web client in English. */
export const IMPORT_FAULT_TEXTS: ImportFaultTexts = {
  file_too_large: ({ bytes, most }) =>
    `The file has ${bytes} bytes and at most ${most} are accepted. Split it into several files with the same header.`,
  too_many_rows: ({ most }) =>
    `The file has more than ${most} rows below the header. Split it into several files with the same header.`,
  file_empty: () => 'The file is empty. Export it again with a header row and at least one row below it.',
  not_a_csv_file: ({ found }) => `The file is ${BINARY_FILES[found]}, not a CSV file. ${SAVE_AS_CSV}`,
  nul_character: ({ row }) => `Row ${row} contains a NUL character, so this is not a plain text file. ${SAVE_AS_CSV}`,
  broken_utf8: () => `The file says it is UTF-8 but contains other bytes. ${SAVE_AS_CSV}`,
  mixed_encodings: ({ row }) =>
    `Row ${row} has letters in UTF-8 while other rows are in Windows-1252, so some letters would be wrong. ${SAVE_AS_CSV}`,
  quote_not_closed: ({ row }) => `Row ${row}: a quotation mark opens a cell and is never closed, ${CLOSE_QUOTES}`,
  text_after_quote: ({ row }) => `Row ${row}: text follows the closing quotation mark of a cell, ${CLOSE_QUOTES}`,
  no_header: ({ row }) => `Row ${row} should hold the column headers but has no words in it. ${ADD_HEADER}`,
  header_repeated: ({ row, header, first, second }) =>
    `Row ${row}: the header "${header}" stands over both column ${first} and column ${second}. Rename or delete one of them.`,
  personal_number_in_header: ({ row, column }) =>
    `Row ${row}, column ${column}, should hold a header and looks like a personal number, which is never stored. ${ADD_HEADER}`,
  column_missing: ({ headers }) =>
    `A column is missing. Add one with a header such as ${headers.map((header) => `"${header}"`).join(', ')}.`,
  interrupted: () =>
    'The import was interrupted: the program that ran it gave no sign of life for ten minutes. Nothing was imported. Start it again with the same file.',

  column_repeated: ({ header }) => `The column is ignored: "${header}" has the same meaning and comes first.`,
  column_without_header: ({ column }) => `Column ${column} has no header and is ignored. Name it if it should be read.`,
  column_about_people: () => 'The column is about people and is not imported.',
  column_unknown: () => 'The column is not known and is ignored.',
  placeholders: ({ cells, text }) =>
    cells === 1
      ? `The cell holds the placeholder "${text}" and is read as empty.`
      : `${cells} cells from this row on hold a placeholder such as "${text}" and are read as empty.`,
  letters_lost: () =>
    'Letters were lost (shown as \ufffd) before this file was saved. Export it again, as "CSV UTF-8".',

  rows_run_together: () =>
    'A cell of this row runs over several lines and the file has single quotation marks inside cells, so rows may have run together. Write quotation marks inside a cell twice (""), or save the file from Excel again.',
  too_few_cells: ({ cells, headers }) =>
    `The row has ${cells} cells and the header has ${headers}. Fill in the missing separators, or save the file from Excel again.`,
  too_many_cells: ({ cells, headers }) =>
    `The row has ${cells} cells and the header has ${headers}. Put quotation marks around a cell that contains the separator, or add the missing header.`,

  personal_number: () =>
    'The cell looks like it holds a personal number, which is never stored. Take it out of the file; if it is a number of the device, name the device by another of its codes.',
  neither_yes_nor_no: ({ text }) => `${cell(text)} is neither yes nor no. Write "ja" or "nej".`,
  not_a_number: ({ text }) => `${cell(text)} is not a number. Write digits only, such as 12345,50.`,
  number_in_scientific_form: ({ text }) =>
    `${cell(text)} is in scientific form, in which digits may be lost. Format the column as a number and export again.`,
  number_ambiguous: ({ text }) =>
    `${cell(text)} can mean a whole number or a fraction. Write it without thousands separators, or with two decimals.`,
  not_a_date: ({ text }) =>
    `${cell(text)} is not a date that can be read. Write it as year-month-day, such as 2021-03-15.`,
  no_such_day: ({ text, earliest, latest }) =>
    `${cell(text)} is no day between ${earliest} and ${latest}. Correct it, written as year-month-day.`,
  date_ambiguous: ({ text, dates }) => `${cell(text)} can be ${dates.join(' or ')}. Write it as year-month-day.`,
  identifier_lost_digits: ({ text }) =>
    `${cell(text)} has lost digits: Excel turned a long number into scientific form. Export the file again with the column as text.`,
  identifier_empty: () => 'The identifier is empty. Write it out or leave the cell empty.',
  identifier_is_formula: ({ text }) => `${cell(text)} is a formula. Write the identifier itself.`,
  identifier_is_email: () =>
    'The cell holds an e-mail address, not an identifier. Put the right column under this header.',
  identifier_on_several_lines: () =>
    'The identifier contains a line break or a control character. Write it on one line.',
  identifier_too_long: ({ characters, most }) =>
    `The identifier has ${characters} characters and at most ${most} are accepted. Shorten it.`,
  imei_lost_zeros: ({ text, digits }) =>
    `${cell(text)} has ${digits} digits: leading zeros of the IMEI were lost. Export again with the column as text.`,
  imei_with_software_version: ({ text }) =>
    `${cell(text)} has 16 digits (an IMEISV). Write the 15-digit IMEI, which *#06# shows.`,
  not_an_imei: ({ text }) =>
    `${cell(text)} is not an IMEI: 15 digits of which the last is a check digit. Correct it or empty the cell.`,
  not_a_mac_address: ({ text }) =>
    `${cell(text)} is not a MAC address. Write six pairs of 0-9 and A-F, such as 3C:52:82:6F:10:A4.`,
  category_unknown: ({ text }) =>
    `${cell(text)} is not a known category. Write one of: bärbar dator, stationär dator, all-in-one, workstation, bildskärm, surfplatta, mobiltelefon, tunn klient, server, skrivare, övrigt (laptop, desktop, all-in-one, workstation, monitor, tablet, smartphone, thin client, server, printer, other).`,
  state_unknown: ({ text }) =>
    `${cell(text)} is not a status a device can be imported with. Write one of: beställd, i lager, i drift, i förråd (ordered, in stock, in use, stored). Devices that have left are recorded in a campaign or on the device's page.`,
  price_negative: () => 'The price is negative. Write it as a positive sum.',

  no_identifier: () => 'The row has no identifier. Fill in an asset tag, a serial number, an IMEI or a MAC address.',
  identifier_repeated: ({ text, row }) =>
    `${cell(text)} is already on row ${row}. Each device has one row: delete one of them.`,
  new_model_without_category: ({ model }) =>
    `The model ${model === null ? 'in this row' : `"${model}"`} is new and has no category. Write one in this row, or import its model first.`,
  several_devices: ({ devices }) =>
    `The identifiers of this row belong to ${devices} devices of the register; correct them.`,
  device_repeated: ({ row }) => `This row and row ${row} are one device of the register; keep one of them.`,
  department_added: ({ name, since }) => `The department ${name} is new; it is added from ${since}.`,

  model_cells_unreadable: ({ columns }) => `Cannot be read: ${columns.join(', ')}.`,
  model_without_name: () => 'The manufacturer or the name is empty, so no device can be matched to it.',
  category_not_followed: ({ text }) => `${cell(text)} is not a category of device we follow.`,
  total_missing: () => 'gwp_total is empty.',
  use_ratio_missing: () =>
    'gwp_use_ratio is empty, so the embodied part of gwp_total cannot be told from the use phase.',
  impossible_figures: ({ total, useRatio }) =>
    `gwp_total must be above 0 (is ${total}) and gwp_use_ratio from 0 to below 1 (is ${useRatio}).`,
  shares_exceed_total: ({ use, manufacture }) =>
    `Use (${use}) and manufacture (${manufacture}) are together more than the total, so one of them is wrong.`,
  model_repeated: ({ row }) => `The same model with the same figures is on row ${row}.`,
  model_repeated_otherwise: ({ row, kept, here }) =>
    `The same model is on row ${row} with other figures, which are kept (${kept.toFixed(1)} kg embodied there, ${here.toFixed(1)} kg here).`,
  read_as_all_in_one: ({ inches }) =>
    `Read as all-in-one: the file calls it a desktop and gives a screen of ${inches} inches.`,
  screen_size_left_out: ({ size }) => `screen_size ${size} cannot be inches and is left out.`,
  shares_below_total: ({ percent }) =>
    `Use and manufacture are only ${percent} % of the total; the rest is counted as embodied.`,
};

export const IMPORT_FAULT_CODES = Object.keys(IMPORT_FAULT_TEXTS) as readonly ImportFaultCode[];

/** The fault as a sentence in English, with what to do. */
export const importFaultText = (fault: ImportFault): string => faultIn(IMPORT_FAULT_TEXTS, fault);
