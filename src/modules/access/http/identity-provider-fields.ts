import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A field that a pure check finds nothing wrong with. What it finds is the message, after the field's name. */
export const IsWithoutFault = (
  fault: (value: unknown) => string | null,
  options: ValidationOptions = {},
): PropertyDecorator =>
  ValidateBy(
    {
      name: fault.name,
      validator: {
        validate: (value: unknown) => fault(value) === null,
        defaultMessage: (found) => {
          const value: unknown = found?.value;
          const values: readonly unknown[] = options.each && Array.isArray(value) ? value : [value];
          const first = values.map(fault).find((each) => each !== null);
          return `${found?.property ?? 'it'} ${first ?? 'cannot be used'}`;
        },
      },
    },
    options,
  );
