import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldFault, Problem } from '../../shared/problem.js';

const PRIMITIVES = new Set<unknown>([String, Boolean, Number, Array, Object]);

/** Checks a body or query against its DTO, once, at the edge. Every fault at once, each with a pointer to its field. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (!metatype || PRIMITIVES.has(metatype) || type === 'custom' || type === 'param') return value;
    if (type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw Problem.invalid('', 'Send a JSON object.');
    const instance: object = plainToInstance(metatype as Type<object>, value ?? {}, { exposeUnsetFields: false });
    const errors = await validate(instance, { whitelist: true, validationError: { target: false, value: false } });
    if (errors.length > 0) {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      throw new Problem('invalid', 'See errors: each names a field and what it must be.', { errors: faults });
    }
    return instance;
  }
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ pointer, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
