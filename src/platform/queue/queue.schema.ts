import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { SYSTEM_ROLE } from '../database/roles.js';

/** BullMQ's own tables, named `job`, `event`, `meta`, live apart from ours. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings BullMQ's own schema to the version of the installed package, as the owner of the database, and lets the role
 * of the queue's connections work in it. Does nothing on a second run; concurrent runs wait for each other.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await runMigrations(owner, QUEUE_SCHEMA);
    await owner.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${SYSTEM_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${SYSTEM_ROLE};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${SYSTEM_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${SYSTEM_ROLE};`);
  } finally {
    await owner.end();
  }
}
