import type { Campaign } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { CampaignForm } from './campaign-form.js';

interface CreateCampaignProps {
  readonly open: boolean;
  readonly onCreated: (campaign: Campaign) => void;
  readonly onClose: () => void;
}

export function CreateCampaign({ open, onCreated, onClose }: CreateCampaignProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.campaigns.createTitle} onClose={onClose}>
      <CampaignForm onCreated={onCreated} beside={<Button onClick={onClose}>{t.app.cancel}</Button>} />
    </Dialog>
  );
}
