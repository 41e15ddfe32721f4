/** What a chosen password must not be, and what to do about it. */
export const PASSWORD_RULES = {
  'too-short': 'Use at least 12 characters. A few words in a row are easy to remember.',
  'too-long': 'Use at most 200 characters.',
  frequent: 'Many people use this password, so it is among the first to be guessed. Choose one of your own.',
  named: 'Do not build the password on your login, your e-mail address or the name of the municipality.',
  unchanged: 'Choose a password other than the one you have now.',
} as const;
export type PasswordRule = keyof typeof PASSWORD_RULES;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
/** A name in a password is no fault when this much stands beside it. */
const BESIDE_A_NAME = 8;

export interface PasswordContext {
  /** Login, e-mail address, name of the municipality. */
  readonly names: readonly string[];
  /** Whether a password, in lower case, is one of those that many people use. */
  readonly isFrequent: (password: string) => boolean;
}

/** The rules a password breaks; none when it may be chosen. Says nothing about the one it replaces. */
export function brokenRules(password: string, { names, isFrequent }: PasswordContext): PasswordRule[] {
  const { length } = Array.from(password);
  const lower = password.toLowerCase();
  const broken: PasswordRule[] = [];
  if (length < SHORTEST_PASSWORD) broken.push('too-short');
  if (length > LONGEST_PASSWORD) broken.push('too-long');
  if (formsOf(lower).some(isFrequent)) broken.push('frequent');
  const parts = names.flatMap((name) => [name, ...name.split('@')]).map((name) => name.trim().toLowerCase());
  if (parts.some((part) => part.length >= 4 && isBuiltOn(lower, part))) broken.push('named');
  return broken;
}

const isBuiltOn = (password: string, name: string): boolean =>
  password.includes(name) && password.replaceAll(name, '').length < BESIDE_A_NAME;

/** The password, what stands before its closing digits and signs, and what it repeats. */
function formsOf(password: string): string[] {
  const repeated = /^(.+?)\1+$/su.exec(password)?.[1];
  return [password, password.replace(/[^\p{L}]+$/u, ''), repeated ?? ''].filter((form) => form !== '');
}
