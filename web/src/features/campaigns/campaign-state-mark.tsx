import type { Campaign } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { StateMark } from '../../ui/state-mark.js';

/** A campaign's state in a word. */
export function CampaignStateMark({ state }: Pick<Campaign, 'state'>) {
  const { t } = useSpeech();
  return <StateMark tone={state === 'open' ? 'ok' : 'neutral'} word={t.campaigns.states[state]} />;
}
