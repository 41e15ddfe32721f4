import { containsPersonalNumber, PERSONAL_NUMBER_REFUSED } from '../../shared/codes/personal-number-guard.js';
import type { FieldFault } from '../../shared/problem.js';
import { fieldsNeverStored } from './fields.js';

/** A part of a JSON pointer (RFC 6901). */
export const asPointer = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every text in a request that holds a personal number, by its pointer; neither text nor name of a field is repeated. */
export function personalNumbersIn(value: unknown, pointer = ''): FieldFault[] {
  if (typeof value === 'string')
    return containsPersonalNumber(value) ? [{ pointer, message: PERSONAL_NUMBER_REFUSED }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => personalNumbersIn(each, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const passed = fieldsNeverStored(value);
  return Object.entries(value).flatMap(([property, each]) => {
    if (passed.has(property)) return [];
    if (containsPersonalNumber(property)) return [{ pointer, message: PERSONAL_NUMBER_REFUSED }];
    return personalNumbersIn(each, `${pointer}/${asPointer(property)}`);
  });
}
