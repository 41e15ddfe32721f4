import { containsPersonalNumber } from '../../shared/codes/personal-number-guard.js';

const DEEPEST = 4;

/**
 * Fields as they may be logged. Nothing that logs takes a person's text on purpose; a driver's error may quote one, and
 * then the digits of that text are blotted out, all of them.
 */
export function withoutPersonalNumbers(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return containsPersonalNumber(value) ? value.replace(/\p{Nd}/gu, '#') : value;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => withoutPersonalNumbers(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutPersonalNumbers(each, depth + 1)]),
  );
}
