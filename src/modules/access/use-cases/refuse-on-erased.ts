import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { getPerson } from '../../organisation/organisation.public.js';

/** The account of somebody who is erased stays closed. @throws Problem conflict */
export async function refuseOnErased(tx: Tx, { personId }: { readonly personId: string | null }): Promise<void> {
  if (personId !== null && (await getPerson(tx, personId)).erasedAt !== null)
    throw new Problem(
      'conflict',
      'The person of this account is erased, and the account closed for good. Create another.',
    );
}
