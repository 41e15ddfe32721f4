import { useSpeech } from '../../app/language.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import type { ProgressCounts } from './progress-sum.js';

/** What is in of what is expected: the bar, and in words what is missing and what came besides. */
export function ProgressWords({ counts }: { readonly counts: ProgressCounts }) {
  const { t, format } = useSpeech();
  const { expected, collected, missing, extra } = counts;
  return (
    <>
      {expected > 0 && (
        <>
          <ProgressBar
            label={t.campaigns.collected}
            done={collected}
            total={expected}
            text={t.campaigns.collectedOf(
              format.number(collected),
              format.number(expected),
              format.percent(collected / expected),
            )}
          />
          <p className="lead">{missing === 0 ? t.campaigns.allIn : t.campaigns.missingNow(missing)}</p>
        </>
      )}
      {extra > 0 && <p>{t.campaigns.extraNow(extra)}</p>}
    </>
  );
}
