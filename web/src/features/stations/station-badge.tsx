import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { campaignQuery } from '../../api/campaigns.js';
import { ownStationQuery } from '../../api/stations.js';
import { useSpeech } from '../../app/language.js';
import './station-badge.css';

/** Which station this device is and in which campaign, for the page's header. */
export function StationBadge() {
  const { t } = useSpeech();
  const { data: own } = useQuery(ownStationQuery);
  const { data: campaign } = useQuery({ ...campaignQuery(own?.campaignId ?? ''), enabled: own != null });
  if (!own) return null;
  return (
    <span className="station-badge">
      <span>
        {t.stations.ownStation}: <strong>{own.name}</strong>
      </span>
      {campaign && (
        <Link to="/kampanjer/$id" params={{ id: campaign.id }} className="station-badge__campaign">
          {campaign.name}
        </Link>
      )}
    </span>
  );
}
