import type { ScanReason } from '../../../shared/scan-reason.js';
import { classify } from '../../../shared/codes/classify.js';
import { identifierCandidates } from '../../../shared/codes/identifiers.js';
import { type Identifier, identifierOf } from '../../../shared/codes/device-identifier.js';

export interface CodeReading {
  /** What a device is looked up by, the likeliest first. */
  readonly identifiers: readonly Identifier[];
  /** Why the code cannot be kept, or null. */
  readonly refusal: ScanReason | null;
}

/** What a raw code may mean at intake. A personal number is refused: neither stored nor logged. */
export function readCode(code: string, tagPattern: RegExp | undefined): CodeReading {
  const classification = classify(code, { tagPattern });
  if (classification.kind === 'personalNumber') return { identifiers: [], refusal: { code: 'personal_number' } };
  const candidates = identifierCandidates(classification);
  if (candidates.length > 0)
    return { identifiers: candidates.map(({ kind, value }) => ({ kind, value, written: value })), refusal: null };
  const raw = identifierOf('code', code);
  if (raw.value === '') return { identifiers: [], refusal: { code: 'empty_code' } };
  return { identifiers: [raw], refusal: null };
}
