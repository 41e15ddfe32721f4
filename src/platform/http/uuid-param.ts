import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../shared/problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const uuidOr404: PipeTransform<string, string> = {
  transform: (value) => {
    if (UUID.test(value)) return value.toLowerCase();
    throw new Problem('not-found', 'The id in the address is not an id; ids are UUIDs.');
  },
};

/** An id in the path. What cannot be an id is answered as an id that does not exist: 404. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, uuidOr404);
