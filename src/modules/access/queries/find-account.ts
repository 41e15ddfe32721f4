import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { findPersonByEmail } from '../../organisation/organisation.public.js';
import { typedLogin } from '../domain/login.js';
import { AccountEntity } from '../persistence/account.entity.js';

const PREFIX = 'account:';

/** What history and the audit log call an account. */
export const accountActor = (accountId: string): string => PREFIX + accountId;

/** The caller's own account. @throws Problem forbidden for a key or a station, which have none */
export function ownAccountId(actor: string): string {
  const accountId = accountOf(actor);
  if (accountId === null) throw new Problem('forbidden', 'Only who signs in with an account of their own has this.');
  return accountId;
}

/** The account an actor is; null for a key or a station. */
export const accountOf = (actor: string): string | null =>
  actor.startsWith(PREFIX) ? actor.slice(PREFIX.length) : null;

/** @throws Problem not-found */
export async function getAccount(tx: Tx, accountId: string): Promise<AccountEntity> {
  const { municipalityId } = tx;
  const account = await tx.entities.getRepository(AccountEntity).findOneBy({ municipalityId, accountId });
  if (!account) throw Problem.notFound('account', accountId);
  return account;
}

/** Who signs in as this: a login, or the e-mail address of the account's person. */
export async function findAccountToSignIn(tx: Tx, login: string): Promise<AccountEntity | null> {
  const accounts = tx.entities.getRepository(AccountEntity);
  const { municipalityId } = tx;
  const typed = typedLogin(login);
  if (!typed.includes('@')) return accounts.findOneBy({ municipalityId, login: typed });
  const person = await findPersonByEmail(tx, typed);
  if (!person) return null;
  const all = await accounts.findBy({ municipalityId, personId: person.id });
  return all.find(({ passwordHash }) => passwordHash !== null) ?? null;
}
