import { columnLetter, normaliseHeader } from './headers.js';
import type { ImportProblem } from './problems.js';

export type CellReading = 'text' | 'identifier' | 'number' | 'date' | 'yesNo';

/** One field of a record: how its cells are read and under which headers it may stand, best first, any spelling. */
export interface ColumnSpecification {
  readonly field: string;
  readonly reads: CellReading;
  readonly headers: readonly string[];
  /** The file must have the column; cells may still be empty. */
  readonly required?: boolean;
}

export interface ColumnRules {
  /** Headers that hold people's names and addresses: left out, with a warning that says so. */
  readonly personHeaders?: readonly string[];
  /** Groups of fields of which the file must have at least one. */
  readonly oneOf?: readonly (readonly string[])[];
}

export interface MatchedColumn<C extends ColumnSpecification = ColumnSpecification> {
  readonly specification: C;
  /** Counted from zero. */
  readonly index: number;
  /** As it stands in the file. */
  readonly header: string;
}

export interface ColumnMatch<C extends ColumnSpecification = ColumnSpecification> {
  readonly columns: readonly MatchedColumn<C>[];
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
}

/**
 * Finds the column of each field by its accepted headers. What the file has and nobody asked for is a warning each, never
 * silence: unknown headers, columns with people, second columns for the same field. A required column, or every field of
 * a one-of group, missing from the file is an error that names the accepted headers.
 */
export function matchColumns<const C extends ColumnSpecification>(
  headers: readonly string[],
  specifications: readonly C[],
  rules: ColumnRules = {},
  headerRow = 1,
): ColumnMatch<C> {
  const normalised = headers.map(normaliseHeader);
  const warnings: ImportProblem[] = [];
  const warn = (index: number, message: string): void => {
    const header = headers[index] ?? '';
    warnings.push({ row: headerRow, column: header === '' ? null : header, message });
  };
  const columns: MatchedColumn<C>[] = [];
  const taken = new Set<number>();
  for (const specification of specifications) {
    const [first, ...others] = specification.headers
      .map((header) => normalised.indexOf(normaliseHeader(header)))
      .filter((index, position, all) => index >= 0 && !taken.has(index) && all.indexOf(index) === position);
    if (first === undefined) continue;
    taken.add(first);
    columns.push({ specification, index: first, header: headers[first] ?? '' });
    for (const index of others) {
      taken.add(index);
      warn(index, `The column is ignored: "${headers[first] ?? ''}" has the same meaning and comes first.`);
    }
  }
  const people = new Set(rules.personHeaders?.map(normaliseHeader));
  normalised.forEach((key, index) => {
    if (!taken.has(index)) warn(index, ignoredBecause(key, index, people));
  });
  return { columns, errors: missingColumns(columns, specifications, rules, headerRow), warnings };
}

function ignoredBecause(key: string, index: number, people: ReadonlySet<string>): string {
  if (key === '') return `Column ${columnLetter(index)} has no header and is ignored. Name it if it should be read.`;
  if (people.has(key)) return 'The column is about people and is not imported.';
  return 'The column is not known and is ignored.';
}

function missingColumns(
  columns: readonly MatchedColumn[],
  specifications: readonly ColumnSpecification[],
  rules: ColumnRules,
  headerRow: number,
): ImportProblem[] {
  const present = new Set(columns.map((column) => column.specification.field));
  const required = specifications.filter(({ required = false }) => required).map(({ field }) => [field]);
  return [...required, ...(rules.oneOf ?? [])]
    .filter((fields) => !fields.some((field) => present.has(field)))
    .map((fields) => {
      const accepted = specifications.filter(({ field }) => fields.includes(field)).flatMap(({ headers }) => headers);
      const message = `A column is missing. Add one with a header such as ${accepted.map((header) => `"${header}"`).join(', ')}.`;
      return { row: headerRow, column: null, message };
    });
}
