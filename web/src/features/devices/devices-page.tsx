import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { devicesByCodeQuery, devicesQuery } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Notice } from '../../ui/notice.js';
import { DeviceTable } from './device-table.js';

/** The register; or with a code, the devices that go by it. One alone is shown at once. */
export function DevicesPage({ code }: { readonly code: string | undefined }) {
  return <div className="page">{code === undefined ? <Register /> : <Matches key={code} code={code} />}</div>;
}

function Register() {
  const { t } = useSpeech();
  const devices = useInfiniteQuery(devicesQuery);
  return (
    <>
      <PageHeading title={t.devices.title} purpose={t.devices.purpose} />
      <QueryState query={devices}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <Notice>
                <p>{t.devices.empty}</p>
              </Notice>
            );
          return (
            <>
              <DeviceTable devices={items} />
              <MoreButton query={devices} />
            </>
          );
        }}
      </QueryState>
    </>
  );
}

function Matches({ code }: { readonly code: string }) {
  const { t } = useSpeech();
  const matches = useQuery(devicesByCodeQuery(code));
  return (
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
  );
}
