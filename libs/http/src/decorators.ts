import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

export const OPERATION = 'zhudian:operation';
export const PUBLIC = 'zhudian:public';

/** A request after the guard has recognised who asks. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

/** Names the row of the permission matrix that allows a route. The API document carries it as `x-operation`. */
export function Operation(code: string): MethodDecorator {
  return applyDecorators(SetMetadata(OPERATION, code), ApiExtension('x-operation', code));
}

/** A route that asks nobody who they are. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-operation', 'public'));
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (actor === undefined) throw new Error('no actor: the route is public');
  return actor;
});
