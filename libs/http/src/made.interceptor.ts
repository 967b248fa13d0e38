import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Made } from './creations.js';

/** 201 for what was created, 200 for what the same request had created before. */
@Injectable()
export class MadeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof Made)) return answer;
        void context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .status(answer.again ? 200 : 201);
        return answer.body as unknown;
      }),
    );
  }
}
