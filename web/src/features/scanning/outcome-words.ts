import type { Messages } from '../../app/messages/sv.js';
import type { IconName } from '../../ui/icon.js';
import type { ScanRow } from './scan-rows.js';

/** An outcome's shape; with the word and the text it is told three ways, none of them by colour. */
export const OUTCOME_ICONS: Record<ScanRow['outcome'], IconName> = {
  accepted: 'check',
  repeat: 'diamond',
  unknown: 'question',
  conflict: 'warning',
  rejected: 'stop',
  failed: 'stop',
  sending: 'wait',
};

export function outcomeWord(outcome: ScanRow['outcome'], { scanning }: Messages): string {
  if (outcome === 'sending') return scanning.sending;
  return outcome === 'failed' ? scanning.notSaved : scanning.outcome[outcome];
}

export function outcomeText(outcome: ScanRow['outcome'], { scanning }: Messages): string {
  if (outcome === 'sending') return scanning.sendingText;
  return outcome === 'failed' ? scanning.notSavedText : scanning.outcomeText[outcome];
}

/** Whether the reason says more than the outcome does. */
export const needsReason = (outcome: ScanRow['outcome']): boolean =>
  ['repeat', 'conflict', 'rejected'].includes(outcome);
