import type { MunicipalRole } from '../../../../../src/shared/permissions.js';
import type { Messages } from '../../../app/messages/sv.js';

/** What is typed about an account before it is sent. */
export interface AccountDraft {
  readonly name: string;
  readonly email: string;
  readonly role: MunicipalRole;
  readonly departmentId: string;
}

export const EMPTY_ACCOUNT: AccountDraft = { name: '', email: '', role: 'technician', departmentId: '' };

const EMAIL = /^\S+@\S+\.\S+$/;
export const LOGIN = /^[a-z0-9._-]{2,64}$/;

/** What is wrong with the draft, a sentence a field. */
export function draftFaults(draft: AccountDraft, { admin }: Messages): Partial<Record<keyof AccountDraft, string>> {
  const { name, email, role, departmentId } = draft;
  return {
    ...(name.trim() === '' ? { name: admin.missing } : {}),
    ...(email.trim() !== '' && !EMAIL.test(email.trim()) ? { email: admin.accounts.emailFault } : {}),
    ...(role === 'department_manager' && departmentId === '' ? { departmentId: admin.accounts.departmentFault } : {}),
  };
}
