import type { DepartmentEnergy } from '../../api/departments.js';
import type { Formats } from '../../app/formats.js';
import type { Messages } from '../../app/messages/sv.js';

export interface EnergyFinding {
  readonly state: 'onTrack' | 'behind' | 'noBasis';
  /** Gap, progress, basis; each a sentence. */
  readonly sentences: readonly string[];
}

/** Two significant digits: the sentence says about how much, the table says exactly. */
const about = (kwh: number): number => Number(kwh.toPrecision(2));

/** What a department's energy says against its target, the gap first. */
export function energyFinding(energy: DepartmentEnergy, { energy: words }: Messages, format: Formats): EnergyFinding {
  const { asOfYear, gapKwh, progress, target, baseline, years } = energy;
  if (asOfYear === null || gapKwh === null) return { state: 'noBasis', sentences: [words.noBasisYet] };

  const year = String(asOfYear);
  const gap = format.unit(about(Math.abs(gapKwh)), 'kWh', 1);
  const sentences = [gapKwh > 0 ? words.above(year, gap) : words.below(year, gap)];
  if (target !== null && progress !== null) {
    const reduction = format.percent(target.reduction);
    const share = format.percent(Math.abs(progress));
    const say = progress < 0 ? words.rise : words.progress;
    sentences.push(say(share, reduction, String(target.year)));
  }
  if (baseline !== null)
    sentences.push(words.baseline(String(baseline.year), format.unit(about(baseline.kwh), 'kWh', 1)));
  const latest = years.find((each) => each.year === asOfYear);
  if (latest?.quality != null)
    sentences.push(words.qualityText(words.quality[latest.quality], format.percent(latest.coverage ?? 0)));
  return { state: gapKwh > 0 ? 'behind' : 'onTrack', sentences };
}
