import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createPerson, personQuery } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { Dialog } from '../../ui/dialog.js';
import { commandOf, EMPTY_PERSON, type PersonDraft } from './person-draft.js';
import { PersonForm } from './person-form.js';

interface CreatePersonProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Adds a person and goes to their page. */
export function CreatePerson({ open, onClose }: CreatePersonProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (draft: PersonDraft) => createPerson(commandOf(draft)),
    onSuccess: async (person) => {
      await queries.invalidateQueries({ queryKey: ['people'], refetchType: 'none' });
      queries.setQueryData(personQuery(person.id).queryKey, person);
      onClose();
      await navigate({ to: '/administration/personer/$id', params: { id: person.id } });
    },
  });
  return (
    <Dialog
      open={open}
      title={t.people.add}
      onClose={() => {
        create.reset();
        onClose();
      }}
    >
      <PersonForm initial={EMPTY_PERSON} submitLabel={t.people.create} save={create} onClose={onClose} />
    </Dialog>
  );
}
