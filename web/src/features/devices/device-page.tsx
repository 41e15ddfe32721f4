import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Device, deviceQuery } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { CopyCode } from '../../ui/copy-code.js';
import { Panel } from '../../ui/panel.js';
import { DeviceFacts } from './device-facts.js';
import { DeviceHistory } from './device-history.js';
import { DeviceNotices } from './device-notices.js';
import './device-page.css';
import { DeviceStateMark } from './device-state-mark.js';
import { DeviceSteps } from './device-steps.js';
import { modelName } from './device-words.js';
import { isMissing } from './is-missing.js';
import { MissingPage } from './missing-page.js';
import { ModelFacts } from './model-facts.js';

interface DevicePageProps {
  readonly deviceId: string;
  /** Whose the device is and was: another feature's part of the page. */
  readonly users?: ReactNode;
  /** Which events of the history are shown; all without. */
  readonly eventType: string | undefined;
  readonly onEventType: (type: string | undefined) => void;
}

/** A device's passport: what it is, where it is, what happened to it and what may happen next. */
export function DevicePage({ deviceId, users, ...history }: DevicePageProps) {
  const { t } = useSpeech();
  const device = useQuery(deviceQuery(deviceId));
  if (isMissing(device.error)) return <MissingPage title={t.devices.missingTitle} text={t.devices.missingText} />;
  return (
    <div className="page">
      <Breadcrumbs>
        <Link to="/enheter">{t.devices.backToRegister}</Link>
      </Breadcrumbs>
      <QueryState query={device}>
        {(found) => (
          <>
            <PageHeading title={modelName(found, t)} purpose={<Passport device={found} />} />
            <DeviceNotices device={found} />
            <Panel title={t.devices.factsTitle}>
              <DeviceFacts device={found} />
            </Panel>
            <DeviceSteps device={found} />
            {users}
            {found.model && (
              <Panel title={t.devices.modelTitle}>
                <ModelFacts model={found.model} />
                <p>
                  <Link to="/modeller/$id" params={{ id: found.model.id }}>
                    {t.devices.showModel}
                  </Link>
                </p>
              </Panel>
            )}
            <DeviceHistory device={found} {...history} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function Passport({ device: { state, grade, identifiers } }: { readonly device: Device }) {
  const { t } = useSpeech();
  return (
    <div className="passport">
      <p className="row">
        <DeviceStateMark state={state} badge />
        {grade !== null && <strong>{t.devices.gradeIs(grade)}</strong>}
      </p>
      <ul className="codes" aria-label={t.devices.codes}>
        {identifiers.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            <span>{wordFor(t.words.identifier, kind)}</span>
            <CopyCode code={value} what={wordFor(t.words.identifier, kind)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
