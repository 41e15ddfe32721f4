import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { campaignQuery } from '../../api/campaigns.js';
import { ownStationQuery, renameOwnStation } from '../../api/stations.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { rememberStation } from './joined-station.js';
import { RenameDialog } from './rename-dialog.js';
import './own-station.css';

/** A station's name above its scan field, and the way to another one. */
export function OwnStationName() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const { data: own } = useQuery(ownStationQuery);
  const { data: campaign } = useQuery({ ...campaignQuery(own?.campaignId ?? ''), enabled: own != null });
  const [renaming, setRenaming] = useState(false);
  if (!own) return null;
  return (
    <div className="own-station">
      <p>{t.stations.scanAs(own.name)}</p>
      <Button size="small" onClick={() => setRenaming(true)}>
        {t.stations.rename}
      </Button>
      <RenameDialog
        open={renaming}
        name={own.name}
        rename={async (name) => {
          const renamed = await renameOwnStation(name);
          queries.setQueryData(ownStationQuery.queryKey, (before) => before && { ...before, name: renamed.name });
          rememberStation({ station: renamed.name, campaign: campaign?.name ?? '' });
        }}
        onClose={() => setRenaming(false)}
      />
    </div>
  );
}
