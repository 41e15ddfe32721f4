import type { ImportFault } from '../../shared/import-fault.js';
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
  const warn = (index: number, fault: ImportFault): void => {
    const header = headers[index] ?? '';
    warnings.push({ row: headerRow, column: header === '' ? null : header, fault });
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
      warn(index, { code: 'column_repeated', values: { header: headers[first] ?? '' } });
    }
  }
  const people = new Set(rules.personHeaders?.map(normaliseHeader));
  normalised.forEach((key, index) => {
    if (!taken.has(index)) warn(index, ignoredBecause(key, index, people));
  });
  return { columns, errors: missingColumns(columns, specifications, rules, headerRow), warnings };
}

function ignoredBecause(key: string, index: number, people: ReadonlySet<string>): ImportFault {
  if (key === '') return { code: 'column_without_header', values: { column: columnLetter(index) } };
  return { code: people.has(key) ? 'column_about_people' : 'column_unknown', values: {} };
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
      const wanted = specifications.filter(({ field }) => fields.includes(field)).map(({ headers }) => headers);
      // Of several fields one header each: the sentence is to be read.
      const accepted = wanted.length === 1 ? wanted.flat() : wanted.flatMap(([first]) => first ?? []);
      return { row: headerRow, column: null, fault: { code: 'column_missing', values: { headers: accepted } } };
    });
}
