/** The figures of a chart as rows: the marks, the table on the page and the CSV are made of the same cells. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly id: string;
  readonly heading: string;
  /** The heading in a CSV: with the unit, in plain characters, as `CO2e`. */
  readonly csvHeading: string;
  readonly numeric: boolean;
  /** Decimals of the CSV. */
  readonly decimals?: number;
  /** Each known cell is drawn as one mark. */
  readonly drawn?: boolean;
}

export interface TableCell {
  /** As shown. */
  readonly text: string;
  /** As computed: a number where it is known, otherwise words or the code for what is missing. Never 0 for unknown. */
  readonly value: number | string;
}

export const wordCell = (text: string): TableCell => ({ text, value: text });

/** A number as the caller's language writes it, or the code for one that is not known. */
export const numberCell = (
  value: number | null | undefined,
  write: (value: number) => string,
  missingCode: string,
): TableCell => (value === null || value === undefined ? wordCell(missingCode) : { text: write(value), value });
