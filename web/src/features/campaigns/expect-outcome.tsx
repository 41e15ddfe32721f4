import type { ExpectedResult } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { Notice } from '../../ui/notice.js';

interface ExpectOutcomeProps {
  readonly result: ExpectedResult;
  /** How many codes were sent; null when it was about states. */
  readonly sent: number | null;
  readonly department: string;
}

/** What came of it: how many were added, how many were there, which codes nobody knows. */
export function ExpectOutcome({ result: { added, unresolved }, sent, department }: ExpectOutcomeProps) {
  const { t } = useSpeech();
  const listed = sent === null ? 0 : sent - unresolved.length - added;
  const nothing = sent === null || unresolved.length === 0;
  return (
    <Notice tone={unresolved.length > 0 ? 'warn' : added > 0 ? 'ok' : 'info'}>
      {(added > 0 || nothing) && (
        <p>{added > 0 ? t.campaigns.added(added, department) : t.campaigns.addedNone(department)}</p>
      )}
      {listed > 0 && added > 0 && <p>{t.campaigns.alreadyListed(listed)}</p>}
      {unresolved.length > 0 && <p>{t.campaigns.unresolved(unresolved.length)}</p>}
    </Notice>
  );
}
