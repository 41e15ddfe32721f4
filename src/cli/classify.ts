import { text } from 'node:stream/consumers';
import { classify } from '../shared/codes/classify.js';
import { UsageError } from './usage-error.js';
import { parseWords } from './words.js';

/** Reads a JSON array of raw codes on standard input and prints what each may mean. */
export async function classifyCodes(words: string[]): Promise<void> {
  const { values } = parseWords(words, { 'tag-pattern': { type: 'string' }, 'tag-url': { type: 'string' } });
  const tagPattern = patternOf(values['tag-pattern']);
  const codes = codesOf(await text(process.stdin));
  const answers = codes.map((code) => {
    const { kind, ids, alternatives, warnings } = classify(code, { tagPattern, tagUrl: values['tag-url'] });
    return { kind, ids, alternatives, warnings };
  });
  console.log(JSON.stringify(answers, null, 2));
}

function patternOf(source: string | undefined): RegExp | undefined {
  try {
    return source === undefined ? undefined : new RegExp(source, 'i');
  } catch (error) {
    throw new UsageError(`--tag-pattern is no regular expression: ${(error as Error).message}`);
  }
}

function codesOf(input: string): string[] {
  try {
    const parsed: unknown = JSON.parse(input);
    if (Array.isArray(parsed) && parsed.every((code) => typeof code === 'string')) return parsed;
  } catch {
    // Answered below: whatever is wrong with the input, the remedy is the same.
  }
  throw new UsageError('Standard input must be a JSON array of strings, such as ["5RFDP01", "INV-001234"].');
}
