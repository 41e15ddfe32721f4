import type { Client } from 'pg';

/** What the application works as: no table of its own, no way past row-level security. */
export const APP_ROLE = 'atertag_app';
/** What precedes a tenant: the directory of municipalities, the outbox, the job queue. */
export const SYSTEM_ROLE = 'atertag_system';

export class MissingRoleError extends Error {}

/**
 * Creates the two roles where they are missing and lets the owner act as them. Roles belong to the whole server, so two
 * installations may meet here at once: "already exists" is then the wished result.
 *
 * @throws MissingRoleError when the owner may not create roles, with the statements an administrator runs instead
 */
export async function ensureRoles(owner: Client): Promise<void> {
  for (const role of [APP_ROLE, SYSTEM_ROLE]) {
    const found = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    try {
      if (found.rowCount === 0) await owner.query(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT`);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '42501') throw new MissingRoleError(remedy(role));
      if (code !== '42710' && code !== '23505') throw error;
    }
    if (await mayActAs(owner, role)) continue;
    try {
      await owner.query(`GRANT ${role} TO CURRENT_USER`);
    } catch (error) {
      if ((error as { code?: string }).code === '42501') throw new MissingRoleError(remedy(role));
      throw error;
    }
  }
}

/** Tried, not asked: from PostgreSQL 16 on, whoever creates a role is a member of it that may not act as it. */
async function mayActAs(owner: Client, role: string): Promise<boolean> {
  try {
    await owner.query(`SET ROLE ${role}`);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false;
    throw error;
  }
  await owner.query('RESET ROLE');
  return true;
}

const remedy = (role: string): string =>
  `The user of DATABASE_URL may not create the role ${role}. Let an administrator of the server run: ` +
  `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO <that user>;`;
