import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Reach } from '../database/reach.js';
import { type Permission, PERMISSIONS, type Role } from '../../shared/permissions.js';

/** Who calls, in which municipality, and how far they reach there. Everything a request does happens as this, there. */
export interface Principal extends Reach {
  readonly role: Role;
  /** What history records: `key:<id>`, `account:<id>` or `station:<id>`, never a person's name. */
  readonly actor: string;
  /** A station's name, which its scans carry. */
  readonly stationName?: string;
  /** What the session lacks before it may do anything but complete itself. */
  readonly lacks?: 'password' | 'second-factor';
  /** The address the request came from, for the audit log. */
  readonly address: string;
}

export type PrincipalRequest = FastifyRequest & { principal?: Principal };

export const ALLOW = 'atertag:allow';
export const PUBLIC = 'public';

/** Names the permission a route needs; the table in shared/permissions says which roles hold it. */
export const Allow = (permission: Permission): MethodDecorator =>
  applyDecorators(
    SetMetadata(ALLOW, permission),
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
    ApiExtension('x-roles', PERMISSIONS[permission]),
  );

/** A route for anyone, signed in or not. */
export const AllowPublic = (): MethodDecorator =>
  applyDecorators(SetMetadata(ALLOW, PUBLIC), ApiExtension('x-permission', PUBLIC));

/** How requests to a route are counted; `unlimited` ones are not. */
export type RequestWeight = 'ordinary' | 'costly' | 'unlimited';
export const WEIGHT = 'atertag:weight';

const weighed = (weight: RequestWeight): MethodDecorator =>
  applyDecorators(SetMetadata(WEIGHT, weight), ApiExtension('x-request-limit', weight));

/** A route that works long for one request: uploads, downloads, everything about a person. It has a limit of its own. */
export const Costly = (): MethodDecorator => weighed('costly');

/** A route that never says "too many requests": what must not be refused bounds itself in another way. */
export const Unlimited = (): MethodDecorator => weighed('unlimited');

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!principal) throw new Error('A route that takes the caller must not be public.');
  return principal;
});
