import { type DeviceState, isDisposed, isTakenBack } from '../../../../src/shared/device-lifecycle.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { StateMark } from '../../ui/state-mark.js';

interface DeviceStateMarkProps {
  readonly state: DeviceState;
  readonly badge?: boolean;
}

/** Where a device is in its life: at work, taken back, gone or lost, each with a shape of its own. */
export function DeviceStateMark({ state, badge = false }: DeviceStateMarkProps) {
  const { t } = useSpeech();
  return <StateMark tone={toneOf(state)} word={wordFor(t.words.state, state)} badge={badge} />;
}

function toneOf(state: DeviceState): 'ok' | 'info' | 'neutral' | 'risk' {
  if (state === 'lost') return 'risk';
  if (isDisposed(state)) return 'neutral';
  return isTakenBack(state) ? 'info' : 'ok';
}
