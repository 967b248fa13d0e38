import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#libs/kernel';
import type { Actor } from './actor.js';
import { languageOf } from './language.js';

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

/** In which language the reader wants what is worded for them. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<ActingRequest>().headers['accept-language']),
);
