import { NOTHING } from '../../../platform/database/reach.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Role } from '../../../shared/permissions.js';
import { findPeople, getDepartment, municipalitySettings } from '../../organisation/organisation.public.js';
import { accountOf, getAccount } from './find-account.js';
import type { KnownPrincipal } from './find-principal.js';

export interface SessionDescription {
  readonly municipality: { readonly slug: string; readonly name: string };
  readonly role: Role;
  /** Null for keys and stations. */
  readonly account: { readonly id: string; readonly login: string; readonly name: string | null } | null;
  /** The department the role is held to. */
  readonly department: { readonly id: string; readonly name: string } | null;
  /** The campaign the station belongs to. */
  readonly campaign: { readonly id: string } | null;
  readonly stationName: string | null;
  /** What must be completed before anything else works. */
  readonly lacks: 'password' | 'second-factor' | null;
  readonly secondFactor: boolean;
  /** Whether the municipality's first steps are done or skipped. */
  readonly setupCompleted: boolean;
}

/** Who is signed in, where, and how far they reach. @param tx of the whole municipality: narrow reaches see no names */
export async function describeSession(tx: Tx, caller: KnownPrincipal): Promise<SessionDescription> {
  const { role, actor, departmentId = null, campaignId = null, stationName = null, lacks = null } = caller;
  const { slug, name, setupCompletedAt } = await municipalitySettings(tx);
  const accountId = accountOf(actor);
  const account = accountId === null ? null : await getAccount(tx, accountId);
  const person = account?.personId ? (await findPeople(tx, [account.personId])).get(account.personId) : undefined;
  const department = departmentId === null || departmentId === NOTHING ? null : await getDepartment(tx, departmentId);
  return {
    municipality: { slug, name },
    role,
    account: account && { id: account.accountId, login: account.login, name: person?.name ?? null },
    department: department && { id: department.id, name: department.name },
    campaign: campaignId === null ? null : { id: campaignId },
    stationName,
    lacks,
    secondFactor: account ? account.totpConfirmedAt !== null : false,
    setupCompleted: setupCompletedAt !== null,
  };
}
