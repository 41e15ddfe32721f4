import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { openApiOf } from '../../../src/platform/http/openapi.js';
import { type Permission, type Role } from '../../../src/shared/permissions.js';
import type { TestApp } from '../app.js';

/** One method on one path of the API, with what it takes. */
export interface Operation {
  /** `GET /api/v1/devices/{id}` */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | 'public';
  readonly roles: readonly Role[];
  readonly requestLimit: string;
  /** The classes that its body and its query are checked against. */
  readonly body: Type | undefined;
  readonly query: Type | undefined;
  readonly takesFile: boolean;
  /** It answers with a file to keep, not with JSON or an event stream. */
  readonly sendsFile: boolean;
}

interface Described {
  readonly operationId: string;
  readonly 'x-permission'?: Permission | 'public';
  readonly 'x-roles'?: readonly Role[];
  readonly 'x-request-limit'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** Every operation of the OpenAPI document of a running application, and the routes that the document leaves out. */
export function openApi({ nest }: TestApp): { operations: Operation[]; unlisted: string[] } {
  const handlers = handlersOf(nest.get(DiscoveryService, { strict: false }));
  const paths = Object.entries(openApiOf(nest).paths);
  const operations = paths.flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, described]): Operation => {
      const handler = handlers.get(described.operationId);
      if (!handler) throw new Error(`${described.operationId} is in the document and no controller has it.`);
      const answers = Object.values(described.responses).flatMap(({ content = {} }) => Object.keys(content));
      return {
        route: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        permission: described['x-permission'] ?? 'public',
        roles: described['x-roles'] ?? [],
        requestLimit: described['x-request-limit'] ?? 'ordinary',
        body: handler.body,
        query: handler.query,
        takesFile: 'multipart/form-data' in (described.requestBody?.content ?? {}),
        sendsFile: answers.some((type) => !['application/json', 'text/event-stream'].includes(type)),
      };
    }),
  );
  const listed = new Set(paths.flatMap(([, item]) => Object.values(item as Record<string, Described>).map(idOf)));
  return { operations, unlisted: [...handlers.keys()].filter((id) => !listed.has(id)) };
}

const idOf = ({ operationId }: Described): string => operationId;

interface Handler {
  readonly body: Type | undefined;
  readonly query: Type | undefined;
}

const BODY = '3';
const QUERY = '4';
const PATH = 'path';

/** The handlers of every controller, by the id that the document gives their operation. */
function handlersOf(discovery: DiscoveryService): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const { metatype, instance } of discovery.getControllers()) {
    if (typeof metatype !== 'function' || !instance) continue;
    for (const name of methodsOf(metatype.prototype as object).filter((each) => each !== 'constructor')) {
      const handler = (metatype.prototype as Record<string, object>)[name];
      if (!handler || !Reflect.hasMetadata(PATH, handler)) continue;
      const id = `${metatype.name.replace(/Controller$/, '')}.${name}`;
      if (handlers.has(id)) throw new Error(`Two operations would be called ${id}.`);
      handlers.set(id, typesOf(metatype as Type, name));
    }
  }
  return handlers;
}

function methodsOf(prototype: object): string[] {
  if (prototype === Object.prototype) return [];
  return [
    ...new Set([...Object.getOwnPropertyNames(prototype), ...methodsOf(Object.getPrototypeOf(prototype) as object)]),
  ];
}

function typesOf(controller: Type, name: string): Handler {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as Type[];
  const parameters = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number }>,
  );
  const typeOf = (kind: string): Type | undefined => {
    const parameter = parameters.find(([key]) => key.split(':')[0] === kind)?.[1];
    return parameter && types[parameter.index];
  };
  return { body: typeOf(BODY), query: typeOf(QUERY) };
}
