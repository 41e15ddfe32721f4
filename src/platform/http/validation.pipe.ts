import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldFault, Problem } from '../../shared/problem.js';
import { asPointer, personalNumbersIn } from './personal-numbers-in.js';

/** More than any body has, and few enough for all that reads one by recursion. */
const DEEPEST = 20;
const PRIMITIVES = new Set<unknown>([String, Boolean, Number, Array, Object]);

/**
 * Checks a body or query against its DTO, once, at the edge. Every fault at once, each with a pointer to its field. A
 * personal number in a text is a fault wherever it stands: past this point nobody has to think of them.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'custom' && typeof value === 'string') refuse(personalNumbersIn(value, data ? `/${data}` : ''));
    if (!metatype || PRIMITIVES.has(metatype) || type === 'custom' || type === 'param') return value;
    if (type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw Problem.invalid('', 'Send a JSON object.');
    if (isTooDeep(value)) throw Problem.invalid('', `Send an object with at most ${DEEPEST} levels inside each other.`);
    const instance: object = plainToInstance(metatype as Type<object>, value ?? {}, { exposeUnsetFields: false });
    const errors = await validate(instance, { whitelist: true, validationError: { target: false, value: false } });
    refuse([...errors.flatMap((error) => faultsOf(error, '')), ...personalNumbersIn(instance)]);
    return instance;
  }
}

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

function refuse(errors: readonly FieldFault[]): void {
  if (errors.length > 0)
    throw new Problem('invalid', 'See errors: each names a field and what it must be.', { errors });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const pointer = `${parent}/${asPointer(error.property)}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ pointer, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
