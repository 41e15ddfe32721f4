import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Device, deviceQuery } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { DeviceHistory } from './device-history.js';
import { modelName } from './device-table.js';
import { ModelFacts } from './model-facts.js';

export function DevicePage({ deviceId }: { readonly deviceId: string }) {
  const { t } = useSpeech();
  const device = useQuery(deviceQuery(deviceId));
  return (
    <div className="page">
      <QueryState query={device}>
        {(found) => (
          <>
            <PageHeading title={modelName(found, t)} purpose={<Codes device={found} />} />
            {found.provisional && (
              <Notice tone="warn">
                <p>{t.devices.provisional}</p>
              </Notice>
            )}
            {found.driveDestroyed && (
              <Notice tone="warn">
                <p>{t.devices.driveDestroyed}</p>
              </Notice>
            )}
            <Panel title={t.devices.factsTitle}>
              <DeviceFacts device={found} />
            </Panel>
            {found.model && <ModelFacts model={found.model} />}
            <DeviceHistory deviceId={deviceId} events={found.events} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function Codes({ device: { identifiers } }: { readonly device: Device }) {
  const { t } = useSpeech();
  return (
    <ul className="codes" aria-label={t.devices.codes}>
      {identifiers.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          {wordFor(t.words.identifier, kind)} <span className="code">{value}</span>
        </li>
      ))}
    </ul>
  );
}

function DeviceFacts({ device }: { readonly device: Device }) {
  const { t, format } = useSpeech();
  const { state, stateSince, department, category, grade, purchasedOn, registeredAt } = device;
  const since = stateSince === null ? '' : ` (${t.devices.since} ${format.date(stateSince)})`;
  return (
    <Facts
      facts={[
        { term: t.devices.state, value: `${wordFor(t.words.state, state)}${since}` },
        {
          term: t.devices.department,
          value:
            department === null ? (
              t.state.none
            ) : (
              <Link to="/forvaltningar/$id" params={{ id: department.id }}>
                {department.name}
              </Link>
            ),
        },
        { term: t.devices.category, value: category === null ? t.state.none : wordFor(t.words.category, category) },
        { term: t.devices.grade, value: grade ?? t.state.none },
        { term: t.devices.purchased, value: purchasedOn === null ? t.state.none : format.date(purchasedOn) },
        { term: t.devices.registered, value: format.time(registeredAt) },
      ]}
    />
  );
}
