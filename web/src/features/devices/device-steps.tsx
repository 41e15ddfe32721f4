import { useEffect, useRef, useState } from 'react';
import { isDisposed, possibleFrom } from '../../../../src/shared/device-lifecycle.js';
import { mayDo } from '../../../../src/shared/permissions.js';
import type { Device } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel } from '../../ui/panel.js';
import { StatusRegion } from '../../ui/status-region.js';
import './device-steps.css';
import { DeviceStepForm, type Step } from './device-step-form.js';

const REMARKS = ['graded', 'noted', 'assigned'] as const satisfies readonly Step[];

/** What may happen to the device from where it is, for those who may record it. */
export function DeviceSteps({ device }: { readonly device: Device }) {
  const session = useSession();
  return session !== null && mayDo(session.role, 'device.record-event') ? <Steps device={device} /> : null;
}

function Steps({ device }: { readonly device: Device }) {
  const { t } = useSpeech();
  const [step, setStep] = useState<Step | null>(null);
  const [recorded, setRecorded] = useState<{ readonly step: Step } | null>(null);
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone: the next steps are others.
  useEffect(() => {
    if (recorded !== null) told.current?.focus();
  }, [recorded]);

  const button = (each: Step) => (
    <Button key={each} onClick={() => setStep(each)}>
      {t.devices.steps[each]}
    </Button>
  );
  const next = possibleFrom(device.state);
  const isGone = isDisposed(device.state);
  return (
    <Panel title={t.devices.stepsTitle}>
      {isGone && <p>{t.devices.stepsEnd}</p>}
      {next.length > 0 && (
        <div className="row" role="group" aria-label={t.devices.stepsNext}>
          {next.map(button)}
        </div>
      )}
      <p className="quiet">{t.devices.stepsRemarks}</p>
      <div className="row" role="group" aria-label={t.devices.stepsRemarks}>
        {(isGone ? (['noted'] as const) : REMARKS).map(button)}
      </div>
      <div ref={told} tabIndex={-1} className="recorded">
        <StatusRegion>{recorded && t.devices.stepSaved(wordFor(t.words.event, recorded.step))}</StatusRegion>
      </div>
      {step !== null && (
        <Dialog open title={t.devices.steps[step]} onClose={() => setStep(null)} width="narrow">
          <DeviceStepForm
            device={device}
            step={step}
            onClose={() => setStep(null)}
            onRecorded={() => {
              setStep(null);
              setRecorded({ step });
            }}
          />
        </Dialog>
      )}
    </Panel>
  );
}
