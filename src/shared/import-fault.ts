/**
 * What can be wrong with an imported file, or is to be known about it, each with what its sentence names. `text` is what
 * stands in the cell, as {@link cellText} keeps it; `row` is a row as Excel counts it; `header` is one of the file's own.
 */
export interface ImportFaultValues {
  // The file as a whole.
  readonly file_too_large: { readonly bytes: number; readonly most: number };
  readonly too_many_rows: { readonly most: number };
  readonly file_empty: NoValues;
  readonly not_a_csv_file: { readonly found: BinaryFile };
  readonly nul_character: { readonly row: number };
  readonly broken_utf8: NoValues;
  readonly mixed_encodings: { readonly row: number };
  readonly quote_not_closed: { readonly row: number };
  readonly text_after_quote: { readonly row: number };
  readonly no_header: { readonly row: number };
  readonly header_repeated: {
    readonly row: number;
    readonly header: string;
    /** Letters, as Excel names columns. */
    readonly first: string;
    readonly second: string;
  };
  readonly personal_number_in_header: { readonly row: number; readonly column: string };
  /** One of these headers is wanted. */
  readonly column_missing: { readonly headers: readonly string[] };
  readonly interrupted: NoValues;

  // Columns that are left out, and cells that are read as empty: remarks, not errors.
  readonly column_repeated: { readonly header: string };
  readonly column_without_header: { readonly column: string };
  readonly column_about_people: NoValues;
  readonly column_unknown: NoValues;
  readonly placeholders: { readonly cells: number; readonly text: string };
  readonly letters_lost: NoValues;

  // The shape of a row.
  readonly rows_run_together: NoValues;
  readonly too_few_cells: { readonly cells: number; readonly headers: number };
  readonly too_many_cells: { readonly cells: number; readonly headers: number };

  // A cell.
  readonly personal_number: NoValues;
  readonly neither_yes_nor_no: { readonly text: CellText };
  readonly not_a_number: { readonly text: CellText };
  readonly number_in_scientific_form: { readonly text: CellText };
  readonly number_ambiguous: { readonly text: CellText };
  readonly not_a_date: { readonly text: CellText };
  /** Years. */
  readonly no_such_day: { readonly text: CellText; readonly earliest: number; readonly latest: number };
  /** yyyy-mm-dd each. */
  readonly date_ambiguous: { readonly text: CellText; readonly dates: readonly string[] };
  readonly identifier_lost_digits: { readonly text: CellText };
  readonly identifier_empty: NoValues;
  readonly identifier_is_formula: { readonly text: CellText };
  readonly identifier_is_email: NoValues;
  readonly identifier_on_several_lines: NoValues;
  readonly identifier_too_long: { readonly characters: number; readonly most: number };
  readonly imei_lost_zeros: { readonly text: CellText; readonly digits: number };
  readonly imei_with_software_version: { readonly text: CellText };
  readonly not_an_imei: { readonly text: CellText };
  readonly not_a_mac_address: { readonly text: CellText };
  readonly category_unknown: { readonly text: CellText };
  readonly state_unknown: { readonly text: CellText };
  readonly price_negative: NoValues;

  // A row of a device file, beside others and beside the register.
  readonly no_identifier: NoValues;
  readonly identifier_repeated: { readonly text: CellText; readonly row: number };
  readonly new_model_without_category: { readonly model: CellText };
  readonly several_devices: { readonly devices: number };
  readonly device_repeated: { readonly row: number };
  /** `since` is yyyy-mm-dd. A remark. */
  readonly department_added: { readonly name: string; readonly since: string };

  // A row of a model file.
  readonly model_cells_unreadable: { readonly columns: readonly string[] };
  readonly model_without_name: NoValues;
  readonly category_not_followed: { readonly text: CellText };
  readonly total_missing: NoValues;
  readonly use_ratio_missing: NoValues;
  readonly impossible_figures: { readonly total: number; readonly useRatio: number };
  /** Fractions of the total. */
  readonly shares_exceed_total: { readonly use: number; readonly manufacture: number };
  readonly model_repeated: { readonly row: number };
  /** Embodied kg CO2e of both rows. */
  readonly model_repeated_otherwise: { readonly row: number; readonly kept: number; readonly here: number };
  readonly read_as_all_in_one: { readonly inches: number };
  readonly screen_size_left_out: { readonly size: number };
  readonly shares_below_total: { readonly percent: number };
}

type NoValues = Readonly<Record<string, never>>;

/** Null where the cell holds an e-mail address. */
export type CellText = string | null;

export type BinaryFile = 'excel-workbook' | 'empty-zip' | 'old-excel-workbook' | 'gzip' | 'pdf';

export type ImportFaultCode = keyof ImportFaultValues;

/** What is wrong, for programs; {@link faultIn} says it in a language. */
export type ImportFault<Code extends ImportFaultCode = ImportFaultCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly values: ImportFaultValues[Each] };
}[Code];

/** The sentence of each fault in one language: what is wrong and what to do. */
export type ImportFaultTexts = {
  readonly [Code in ImportFaultCode]: (values: ImportFaultValues[Code]) => string;
};

export const faultIn = <Code extends ImportFaultCode>(
  texts: Pick<ImportFaultTexts, Code>,
  { code, values }: ImportFault<Code>,
): string => texts[code](values);

const LONGEST_CELL_TEXT = 40;

/**
 * A cell's text as a fault keeps it: short, so that a whole note pasted into one cell is not repeated, and without e-mail
 * addresses, since faults are kept and people's addresses are not.
 */
export function cellText(text: string): CellText {
  if (text.includes('@')) return null;
  return text.length > LONGEST_CELL_TEXT ? `${text.slice(0, LONGEST_CELL_TEXT)}…` : text;
}
