import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { suggestedName } from '../../api/stations.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { nameFault, StationNameField } from './station-name-field.js';

interface RenameDialogProps {
  readonly open: boolean;
  readonly name: string;
  /** Gives the station the name; rejects when it is refused. */
  readonly rename: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function RenameDialog({ open, onClose, ...rest }: RenameDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.stations.renameTitle} onClose={onClose} width="narrow">
      <RenameForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function RenameForm({ name: before, rename, onClose }: Omit<RenameDialogProps, 'open'>) {
  const { t } = useSpeech();
  const [name, setName] = useState(before);
  const [empty, setEmpty] = useState(false);
  const save = useMutation({
    mutationFn: rename,
    onSuccess: onClose,
    onError: (error) => setName((typed) => suggestedName(error) ?? typed),
  });
  const refused = nameFault(save.error, t);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (name.trim() !== '' && !save.isPending) save.mutate(name);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <StationNameField
        value={name}
        onChange={setName}
        hint={t.stations.renameHint}
        error={empty ? t.stations.nameFault : refused}
      />
      <div aria-live="polite" className="visually-hidden">
        {refused}
      </div>
      {save.error && refused === undefined && <Failure error={save.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {save.isPending ? t.stations.saving : t.stations.save}
        </Button>
      </div>
    </form>
  );
}
