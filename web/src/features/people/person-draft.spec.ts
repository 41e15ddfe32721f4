import { describe, expect, it } from '@jest/globals';
import { sv } from '../../app/messages/sv.js';
import { commandOf, draftFaults, EMPTY_PERSON } from './person-draft.js';

const draft = { ...EMPTY_PERSON, name: 'Åsa Öberg' };

describe('what is typed about a person', () => {
  it('needs a name and nothing else', () => {
    expect(draftFaults(draft, sv)).toEqual({});
    expect(draftFaults(EMPTY_PERSON, sv)).toEqual({ name: sv.admin.missing });
  });

  it('is refused before it is sent where it holds a personal number', () => {
    const faults = draftFaults({ ...draft, externalId: '19811228-9874', name: 'Åsa 811228-9874' }, sv);
    expect(faults).toEqual({ externalId: sv.people.personalNumber, name: sv.people.personalNumber });
  });

  it('takes half an e-mail address for a fault', () => {
    expect(draftFaults({ ...draft, email: 'asa@kommun' }, sv)).toEqual({ email: sv.admin.accounts.emailFault });
  });

  it('is sent without the spaces around it, and empty fields as nothing', () => {
    expect(commandOf({ ...draft, name: '  Åsa Öberg ', externalId: ' ' })).toEqual({
      ...{ name: 'Åsa Öberg', email: null, externalId: null, departmentId: null },
    });
  });
});
