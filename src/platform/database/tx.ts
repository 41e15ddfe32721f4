import type { EntityManager } from 'typeorm';
import type { PoolClient } from 'pg';

/**
 * One open transaction of one municipality. It is opened once, at the entry point, and handed down as the first
 * argument of everything below it; row-level security sees only `municipalityId`.
 */
export interface Tx {
  readonly municipalityId: string;
  /** TypeORM on this very transaction, for the paths that are not hot. */
  readonly entities: EntityManager;
  /** The bare connection, for COPY. */
  readonly client: PoolClient;
  /** Rows of one parameterised statement. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A transaction that sees no tenant's data: only the directory of municipalities and the outbox. */
export type SystemTx = Pick<Tx, 'client' | 'query'>;
