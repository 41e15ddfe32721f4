import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Permission, PERMISSIONS, type Role } from '../../shared/permissions.js';

/** Who calls, and in which municipality. Everything a request does happens as this, there. */
export interface Principal {
  readonly municipalityId: string;
  readonly role: Role;
  /** What history records: `key:<id>` or `account:<id>`, never a name. */
  readonly actor: string;
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

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!principal) throw new Error('A route that takes the caller must not be public.');
  return principal;
});
