import { type SubmitEvent, useState } from 'react';
import type { Device, HistoryEntry } from '../../api/devices.js';
import { Failure } from '../../app/failure.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { useRecordEvent } from './use-record-event.js';

interface CorrectEventProps {
  readonly open: boolean;
  readonly device: Device;
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

/** Puts an event right by another that says what was wrong. */
export function CorrectEvent({ open, ...rest }: CorrectEventProps) {
  const { t } = useSpeech();
  const title = t.devices.correctTitle(wordFor(t.words.event, rest.entry.type));
  return (
    <Dialog open={open} title={title} onClose={rest.onClose} width="narrow">
      <CorrectionForm {...rest} />
    </Dialog>
  );
}

function CorrectionForm({ device, entry, onClose }: Omit<CorrectEventProps, 'open'>) {
  const { t } = useSpeech();
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const record = useRecordEvent(device.id, onClose);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (note.trim() === '' || record.isPending) return;
    record.mutate({ type: 'corrected', corrects: entry.eventId, note: note.trim() });
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{t.devices.correctText(wordFor(t.words.state, device.state))}</p>
      <TextField
        label={t.devices.correctNote}
        hint={t.devices.stepNoteHint}
        error={isTried && note.trim() === '' ? t.devices.correctNoteFault : undefined}
        data-autofocus
        autoComplete="off"
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {record.error && <Failure error={record.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={record.isPending}>
          {record.isPending ? t.devices.stepSaving : t.devices.correctSave}
        </Button>
      </div>
    </form>
  );
}
