const LONGEST_PATTERN = 200;

/** A backslash and what it escapes, and a set: neither holds a group or a quantifier. */
const INERT = /\\.|\[(?:\\.|[^\]\\])*\]/gsu;
const UNBOUNDED = /^(?:[*+]|\{\d+,\d*\})/;

/**
 * Why a regular expression cannot be the municipality's asset tag pattern, as a sentence, or null when it can. Every scanned
 * code is tried against it, so what may take exponential time is refused: a repeated group that repeats or chooses inside,
 * and a reference back. Two quantifiers in a row (`\d+\d+`) take at most the square of a code's length and are left.
 */
export function faultOfPattern(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN)
    return `The pattern has ${pattern.length} characters and at most ${LONGEST_PATTERN} are accepted. Shorten it.`;
  try {
    new RegExp(pattern, 'i');
  } catch (error) {
    return `This is no regular expression: ${(error as Error).message}. An example is ^AB-?\\d{6}$.`;
  }
  if (/\\[1-9k]/.test(pattern.replace(/\\\\/g, '')))
    return 'The pattern refers back to one of its groups. Write out what may stand there.';
  return repeatsWithinRepetition(pattern.replace(INERT, 'x'))
    ? 'A repeated group repeats or chooses inside itself, which may take for ever on a long code. Write it as one repetition, such as \\d{6} or [A-Z0-9]+.'
    : null;
}

/** @param bare the pattern with every escape and set replaced by a letter */
function repeatsWithinRepetition(bare: string): boolean {
  /** For each open group, outermost first: whether it repeats or chooses inside. */
  const open: boolean[] = [];
  let inside = false;
  for (let at = 0; at < bare.length; at += 1) {
    const rest = bare.slice(at);
    if (rest.startsWith('(')) {
      open.push(inside);
      inside = false;
    } else if (rest.startsWith(')')) {
      const around = open.pop() ?? false;
      const repeated = UNBOUNDED.test(rest.slice(1));
      if (repeated && inside) return true;
      inside ||= around || repeated;
    } else if (rest.startsWith('|') || UNBOUNDED.test(rest)) {
      inside = true;
    }
  }
  return false;
}
