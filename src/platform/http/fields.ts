import { getMetadataStorage, isISO8601, ValidateBy } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/;

const isReal = (text: string): boolean =>
  isISO8601(text, { strict: true, strictSeparator: true }) && !Number.isNaN(Date.parse(text));

/** A day of the calendar, YYYY-MM-DD. ISO 8601's weeks and day numbers are refused: neither Date nor the database reads them. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && DAY.test(value) && isReal(value),
      defaultMessage: (fault) => `${fault?.property ?? 'it'} must be a day as 2026-10-31`,
    },
  });

/** A day or a moment of it, as far as `Date` reads it. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && MOMENT.test(value) && isReal(value),
      defaultMessage: (fault) => `${fault?.property ?? 'it'} must be a moment as 2026-10-31T08:00:00+01:00`,
    },
  });

/** Text with something in it: not only white space, and no NUL, which PostgreSQL's text cannot hold. */
export const IsFilled = (): PropertyDecorator =>
  ValidateBy({
    name: 'isFilled',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' && !value.includes('\0'),
      defaultMessage: (fault) => `${fault?.property ?? 'it'} must be text that is not blank`,
    },
  });

const NEVER_STORED = 'neverStored';

/**
 * A field whose text is only compared or hashed, or guarded by its use case: it may look like a personal number, which any
 * other field refuses. Kept as a rule of class-validator, so that `PickType` and its like carry it along.
 */
export const NeverStored = (): PropertyDecorator =>
  ValidateBy({ name: NEVER_STORED, validator: { validate: () => true } });

const knownFields = new WeakMap<object, ReadonlySet<string>>();

/** The fields of a DTO that are {@link NeverStored}. Remembered by class: a body may hold five hundred scans. */
export function fieldsNeverStored({ constructor }: object): ReadonlySet<string> {
  const known = knownFields.get(constructor);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(constructor, '', false, false);
  const fields = new Set(rules.filter(({ name }) => name === NEVER_STORED).map(({ propertyName }) => propertyName));
  knownFields.set(constructor, fields);
  return fields;
}
