import { type SubmitEvent, useState } from 'react';
import { nextState, type TransitionType } from '../../../../src/shared/device-lifecycle.js';
import type { Device } from '../../api/devices.js';
import { Failure } from '../../app/failure.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { CheckField, TextField } from '../../ui/field.js';
import { CampaignField, DepartmentField, GradeField } from './device-step-fields.js';
import { type EventDetails, useRecordEvent } from './use-record-event.js';

export type Step = TransitionType | 'graded' | 'noted' | 'assigned';

type Field = 'grade' | 'department' | 'campaign' | 'driveDestroyed' | 'purchaseCancelled';

/** What is asked beside a note, of the steps that ask anything. */
const FIELDS: Partial<Record<Step, readonly Field[]>> = {
  collected: ['campaign'],
  inspected: ['grade', 'driveDestroyed'],
  cleared: ['driveDestroyed'],
  ready: ['grade'],
  redeployed: ['department', 'purchaseCancelled'],
  in_use: ['department'],
  graded: ['grade'],
  assigned: ['department'],
};

/** What the event is nothing without. */
const NEEDED: Partial<Record<Step, keyof EventDetails>> = {
  graded: 'grade',
  assigned: 'departmentId',
  noted: 'note',
};

interface DeviceStepFormProps {
  readonly device: Device;
  readonly step: Step;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** Asks what goes with an event, and records it as having happened now. */
export function DeviceStepForm({ device, step, onClose, onRecorded }: DeviceStepFormProps) {
  const { t } = useSpeech();
  const [details, setDetails] = useState<EventDetails>({ type: step });
  const [isTried, setIsTried] = useState(false);
  const record = useRecordEvent(device.id, onRecorded);
  const set = (change: Partial<EventDetails>): void => setDetails({ ...details, ...change });
  const asks = (field: Field): boolean => FIELDS[step]?.includes(field) ?? false;
  const needed = NEEDED[step];
  const lacks = needed !== undefined && !details[needed];
  const fault = (field: keyof EventDetails, words: string): string | undefined =>
    isTried && lacks && needed === field ? words : undefined;
  const state = nextState(device.state, step) ?? device.state;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (!lacks && !record.isPending) record.mutate(details);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{state === device.state ? t.devices.stepStays : t.devices.stepLeads(wordFor(t.words.state, state))}</p>
      {asks('campaign') && <CampaignField value={details.campaignId} onChange={(campaignId) => set({ campaignId })} />}
      {asks('grade') && (
        <GradeField
          value={details.grade}
          onChange={(grade) => set({ grade })}
          error={fault('grade', t.devices.stepGradeFault)}
        />
      )}
      {asks('department') && (
        <DepartmentField
          value={details.departmentId}
          onChange={(departmentId) => set({ departmentId })}
          isNeeded={needed === 'departmentId'}
          error={fault('departmentId', t.devices.stepDepartmentFault)}
        />
      )}
      {asks('driveDestroyed') && (
        <CheckField
          label={t.devices.stepDriveDestroyed}
          checked={details.driveDestroyed ?? false}
          onChange={(event) => set({ driveDestroyed: event.target.checked || undefined })}
        />
      )}
      {asks('purchaseCancelled') && (
        <CheckField
          label={t.devices.stepPurchaseCancelled}
          checked={details.purchaseCancelled ?? false}
          onChange={(event) => set({ purchaseCancelled: event.target.checked || undefined })}
        />
      )}
      <TextField
        label={t.devices.stepNote}
        hint={t.devices.stepNoteHint}
        error={fault('note', t.devices.stepNoteFault)}
        autoComplete="off"
        maxLength={2_000}
        value={details.note ?? ''}
        onChange={(event) => set({ note: event.target.value.trim() === '' ? undefined : event.target.value })}
      />
      {record.error && <Failure error={record.error} />}
      <div className="dialog__foot">
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button type="submit" variant="primary" busy={record.isPending}>
          {record.isPending ? t.devices.stepSaving : t.devices.stepSave}
        </Button>
      </div>
    </form>
  );
}
