import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { devicesByCodeQuery } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import type { RegisterAddress } from './device-filter.js';
import { DeviceRegister } from './device-register.js';
import { DeviceTable } from './device-table.js';
import { FindDevice } from './find-device.js';

interface DevicesPageProps {
  readonly address: RegisterAddress;
  readonly onAddress: (next: RegisterAddress) => void;
  /** What else there is to begin with, for an empty register. */
  readonly whenEmpty?: ReactNode;
}

/** The register; or with a code, the devices that go by it. One alone is shown at once. */
export function DevicesPage({ address, onAddress, whenEmpty }: DevicesPageProps) {
  const { kod } = address;
  return (
    <div className="page">
      {kod === undefined ? (
        <DeviceRegister
          address={address}
          onAddress={onAddress}
          whenEmpty={
            <>
              <EmptyRegister />
              {whenEmpty}
            </>
          }
        />
      ) : (
        <Matches key={kod} code={kod} onText={(sok) => onAddress(sok === '' ? {} : { sok })} />
      )}
    </div>
  );
}

function EmptyRegister() {
  const { t } = useSpeech();
  const session = useSession();
  const mayImport = session !== null && mayDo(session.role, 'import.run');
  return (
    <EmptyState
      icon="device"
      title={t.devices.emptyTitle}
      action={
        mayImport && (
          <LinkButton to="/import" variant="primary" icon="upload">
            {t.devices.toImport}
          </LinkButton>
        )
      }
    >
      <p>{t.devices.empty}</p>
      <p>{mayImport ? t.devices.emptyImport : t.devices.emptyAsk}</p>
    </EmptyState>
  );
}

interface MatchesProps {
  readonly code: string;
  readonly onText: (text: string) => void;
}

function Matches({ code, onText }: MatchesProps) {
  const { t } = useSpeech();
  const matches = useQuery(devicesByCodeQuery(code));
  return (
    <>
      <Breadcrumbs>
        <Link to="/enheter">{t.devices.backToRegister}</Link>
      </Breadcrumbs>
      <QueryState query={matches}>
        {(devices) => {
          const [first, second] = devices;
          if (first === undefined)
            return (
              <>
                <PageHeading title={t.devices.noneTitle(code)} />
                <Notice tone="warn" role="status">
                  <p>{t.devices.none}</p>
                </Notice>
                <FindDevice text={code} onText={onText} />
              </>
            );
          if (second === undefined) return <Navigate to="/enheter/$id" params={{ id: first.id }} replace />;
          return (
            <>
              <PageHeading title={t.devices.matchesTitle(code)} purpose={t.devices.matchesText} />
              <DeviceTable devices={devices} />
            </>
          );
        }}
      </QueryState>
    </>
  );
}
