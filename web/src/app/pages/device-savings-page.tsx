import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deviceQuery } from '../../api/devices.js';
import { CampaignBreadcrumbs } from '../../features/campaigns/campaign-breadcrumbs.js';
import { DeviceSavings } from '../../features/carbon/device-savings.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

interface DeviceSavingsPageProps {
  readonly campaignId: string;
  readonly deviceId: string;
}

/** One device's part of a campaign's savings. */
export function DeviceSavingsPage({ campaignId, deviceId }: DeviceSavingsPageProps) {
  const { t } = useSpeech();
  const { data: device } = useQuery(deviceQuery(deviceId));
  const model = device?.model;
  const name = model ? `${model.manufacturer} ${model.name}` : t.campaigns.unnamedDevice;
  return (
    <div className="page">
      <CampaignBreadcrumbs campaignId={campaignId}>
        <Link to="/kampanjer/$id/enheter" params={{ id: campaignId }}>
          {t.campaigns.cohortTitle}
        </Link>
      </CampaignBreadcrumbs>
      <PageHeading
        title={t.carbon.deviceTitle}
        purpose={
          device && (
            <p>
              {name}.{' '}
              <Link to="/enheter/$id" params={{ id: deviceId }}>
                {t.carbon.deviceHistory}
              </Link>
            </p>
          )
        }
      />
      <DeviceSavings campaignId={campaignId} deviceId={deviceId} />
    </div>
  );
}
