import type { Campaign } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';

interface CloseCampaignProps {
  readonly campaign: Campaign;
  /** Scans that this window holds and the server does not. */
  readonly unsavedScans: number;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a campaign closes: what ends with it, what goes on, and what this window would lose. */
export function CloseCampaign({ campaign, unsavedScans, ...rest }: CloseCampaignProps) {
  const { t } = useSpeech();
  return (
    <ConfirmDialog title={t.campaigns.closeTitle(campaign.name)} confirmLabel={t.campaigns.close} {...rest}>
      <p>{t.campaigns.closeStations}</p>
      <p>{t.campaigns.closeSavings}</p>
      {unsavedScans > 0 && (
        <Notice tone="warn">
          <p>{t.campaigns.closeUnsaved(unsavedScans)}</p>
        </Notice>
      )}
    </ConfirmDialog>
  );
}
