import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { mayDo, type Permission } from '../../../../src/shared/permissions.js';
import { type Campaign, campaignQuery } from '../../api/campaigns.js';
import { ownStationQuery } from '../../api/stations.js';
import { CampaignHeading } from '../../features/campaigns/campaign-heading.js';
import { CampaignNow } from '../../features/campaigns/campaign-now.js';
import { CampaignProgress } from '../../features/campaigns/campaign-progress.js';
import { ScanCounts } from '../../features/scanning/scan-counts.js';
import { useUnsavedScans } from '../../features/scanning/scan-log.js';
import { ScanStation } from '../../features/scanning/scan-station.js';
import { OwnStationName } from '../../features/stations/own-station.js';
import { StationPanel } from '../../features/stations/station-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import './campaign-page.css';
import { QueryState } from '../query-state.js';
import { useSession } from '../session.js';

/* What is scanned comes first; the figures bring the charts with them. */
const CampaignSavings = lazy(async () => ({
  default: (await import('../../features/carbon/campaign-savings.js')).CampaignSavings,
}));

/** Other stations scan too: while a campaign is open, its figures are fetched again this often. */
const OPEN_REFRESH_MS = 2_000;
/** Somebody else may open or close it. */
const STATE_REFRESH_MS = 10_000;

/** A campaign, told from the top: its state, how far it has come, where it is scanned, and what it has come to. */
export function CampaignPage({ campaignId }: { readonly campaignId: string }) {
  const campaign = useQuery({ ...campaignQuery(campaignId), refetchInterval: STATE_REFRESH_MS });
  return (
    <div className="page">
      <QueryState query={campaign}>{(found) => <Parts campaign={found} />}</QueryState>
    </div>
  );
}

/** The parts that the role may see. Each fetches for itself, so that one that fails leaves the others. */
function Parts({ campaign }: { readonly campaign: Campaign }) {
  const session = useSession();
  const unsavedScans = useUnsavedScans();
  const may = (permission: Permission): boolean => session !== null && mayDo(session.role, permission);
  const isStation = session?.role === 'station';
  const isOpen = campaign.state === 'open';
  // Whoever is held to a department sees its figures alone, which are not the campaign's.
  const ownDepartment = session?.department?.name;
  const part = { campaignId: campaign.id, refresh: isOpen ? OPEN_REFRESH_MS : (false as const) };
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        isAlone={isStation}
        mayWrite={may('campaign.write')}
        unsavedScans={unsavedScans}
      />
      <div className="campaign-now">
        {may('department.read') && ownDepartment === undefined && (
          <div className="campaign-now__summary">
            <CampaignNow {...part} />
          </div>
        )}
        {isOpen && may('scan.record') && <Scanning {...part} isStation={isStation} linksDevices={may('device.read')} />}
      </div>
      {campaign.state !== 'planned' && may('scan.read') && <ScanCounts {...part} />}
      {may('department.read') && (
        <CampaignProgress
          {...part}
          ownDepartment={ownDepartment}
          mayExpect={may('campaign.write') && campaign.state !== 'closed'}
        />
      )}
      {may('station.read') && <StationPanel campaign={campaign} mayManage={may('station.manage')} />}
      {campaign.state !== 'planned' && may('savings.read') && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <CampaignSavings {...part} />
        </Suspense>
      )}
    </>
  );
}

interface ScanningProps {
  readonly campaignId: string;
  readonly refresh: number | false;
  readonly isStation: boolean;
  readonly linksDevices: boolean;
}

function Scanning({ isStation, ...station }: ScanningProps) {
  const { data: own } = useQuery({ ...ownStationQuery, enabled: isStation });
  return (
    <div className="stack">
      {isStation && <OwnStationName />}
      <ScanStation {...station} fixedName={isStation ? (own?.name ?? '') : undefined} />
    </div>
  );
}
