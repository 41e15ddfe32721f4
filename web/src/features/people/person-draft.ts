import { containsPersonalNumber } from '../../../../src/shared/codes/personal-number-guard.js';
import type { NewPerson, Person } from '../../api/people.js';
import type { Messages } from '../../app/messages/sv.js';

/** What is typed about a person before it is sent. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
  readonly departmentId: string;
}

export const EMPTY_PERSON: PersonDraft = { name: '', email: '', externalId: '', departmentId: '' };

export const draftOf = ({ name, email, externalId, departmentId }: Person): PersonDraft => ({
  name: name ?? '',
  email: email ?? '',
  externalId: externalId ?? '',
  departmentId: departmentId ?? '',
});

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const commandOf = ({ name, email, externalId, departmentId }: PersonDraft): Required<NewPerson> => ({
  name: name.trim(),
  email: filled(email),
  externalId: filled(externalId),
  departmentId: filled(departmentId),
});

const EMAIL = /^\S+@\S+\.\S+$/;

export type PersonFaults = Partial<Record<keyof PersonDraft, string>>;

/** What is wrong with the draft, a sentence a field. A personal number is found here already, and not even sent. */
export function draftFaults(draft: PersonDraft, { admin, people }: Messages): PersonFaults {
  const { name, email } = draft;
  const numbers = (['name', 'email', 'externalId'] as const).filter((field) => containsPersonalNumber(draft[field]));
  return {
    ...(name.trim() === '' ? { name: admin.missing } : {}),
    ...(email.trim() !== '' && !EMAIL.test(email.trim()) ? { email: admin.accounts.emailFault } : {}),
    ...Object.fromEntries(numbers.map((field) => [field, people.personalNumber])),
  };
}
