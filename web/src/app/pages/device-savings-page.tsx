import { Link } from '@tanstack/react-router';
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
  return (
    <div className="page">
      <PageHeading
        title={t.carbon.deviceTitle}
        purpose={
          <p className="row">
            <Link to="/kampanjer/$id" params={{ id: campaignId }}>
              {t.carbon.backToCampaign}
            </Link>
            <Link to="/enheter/$id" params={{ id: deviceId }}>
              {t.carbon.deviceHistory}
            </Link>
          </p>
        }
      />
      <DeviceSavings campaignId={campaignId} deviceId={deviceId} />
    </div>
  );
}
