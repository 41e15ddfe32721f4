import { DatabaseError } from 'pg';

const FOREIGN_KEY_VIOLATION = '23503';

/** Whether PostgreSQL refused a row because `table` has not what it names. The transaction is over then. */
export const namesMissingRow = (error: unknown, table: string): boolean =>
  error instanceof DatabaseError &&
  error.code === FOREIGN_KEY_VIOLATION &&
  (error.detail ?? '').endsWith(`is not present in table "${table}".`);
