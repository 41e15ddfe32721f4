import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changePerson, personQuery, type PersonWithDevices } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { Dialog } from '../../ui/dialog.js';
import { commandOf, draftOf, type PersonDraft } from './person-draft.js';
import { PersonForm } from './person-form.js';

interface ChangePersonProps {
  readonly person: PersonWithDevices;
  readonly onClose: () => void;
}

export function ChangePerson({ person, onClose }: ChangePersonProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (draft: PersonDraft) => changePerson({ id: person.id, ...commandOf(draft) }),
    onSuccess: async (changed) => {
      await queries.invalidateQueries({ queryKey: ['people'], refetchType: 'none' });
      queries.setQueryData(personQuery(person.id).queryKey, changed);
      onClose();
    },
  });
  return (
    <Dialog open title={t.people.changeTitle} onClose={onClose}>
      <PersonForm initial={draftOf(person)} submitLabel={t.admin.save} save={change} onClose={onClose} />
    </Dialog>
  );
}
