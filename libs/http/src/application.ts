import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import pino, { type Logger } from 'pino';
import { commonProblems, isId, newId } from '#libs/kernel';
import { MadeInterceptor } from './made.interceptor.js';
import { fieldError, ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';

const API_PREFIX = 'api/v1';
const BODY_LIMIT_BYTES = 1024 * 1024;
/** What grows short on the wire: a phone at the edge of signal reads lists. Pictures and the event stream stay as they are. */
const WORTH_COMPRESSING = /^(application\/(problem\+)?json|text\/(csv|calendar|html|plain))/;
/** Evidence: a photo, a scanned contract. */
const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
const OUTSIDE_THE_PREFIX = ['healthz', 'readyz', 'metrics', 'a/:token', 'a/:token/:action'];

/** Structured logs: method, route (never the query, which may hold a name), status, time, request id, user id. */
export function makeLogger(level = 'info'): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export function fastifyAdapter(logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    logController: new LogController({ disableRequestLogging: true }),
    loggerInstance: logger,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && isId(given) ? given : newId();
    },
  });
}

/** What every program and test that serves HTTP sets up alike. Answers how to start refusing (503) before closing. */
export async function configureApplication(app: NestFastifyApplication, logger: Logger): Promise<{ begin(): void }> {
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_PREFIX });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new MadeInterceptor());
  await app.register(compress, { customTypes: WORTH_COMPRESSING, encodings: ['gzip', 'identity'] });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 4 } });
  const fastify = app.getHttpAdapter().getInstance();
  readJsonStrictly(fastify);
  readFormsOfLinks(fastify);
  takeVersionFromIfMatch(fastify);
  cutSilentConnections(fastify);
  let draining = false;
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    if (draining) {
      void reply.header('Connection', 'close');
      throw commonProblems.unavailable({ seconds: 5 });
    }
  });
  fastify.addHook('onResponse', async (request, reply) => {
    logger.info({
      requestId: request.id,
      userId: (request as { actor?: { userId: string } }).actor?.userId,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      millis: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
  return {
    begin: () => {
      draining = true;
    },
  };
}

/** The pages behind links in messages have forms without fields; no form of another page is read anywhere. */
function readFormsOfLinks(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', (request, _payload, done) => {
    const isOfLink = request.routeOptions.url?.startsWith('/a/') === true;
    done(isOfLink ? null : commonProblems.unsupported_media_type(), undefined);
  });
}

/** `If-Match: "7"` says what `version: 7` in the body of a change says (api.md). */
function takeVersionFromIfMatch(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    const given = request.headers['if-match'];
    if (request.method !== 'PATCH' || given === undefined) {
      done();
      return;
    }
    const [, version] = /^"?(\d{1,9})"?$/.exec(given) ?? [];
    if (version === undefined) {
      const wrong = fieldError('If-Match', 'version', '要填版本号，如 "7"', 'must be a version such as "7"');
      done(commonProblems.invalid_input({}, [wrong]));
      return;
    }
    request.body = { version: Number(version), ...(request.body as object) };
    done();
  });
}

/** A browser opens connections ahead of need: one on which nothing was ever asked keeps no server from stopping. */
function cutSilentConnections(fastify: FastifyInstance): void {
  const sockets = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}

/** UTF-8 that is none is refused, not repaired: a repaired name would be another name. */
function readJsonStrictly(fastify: FastifyInstance): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    try {
      void parse(request, decoder.decode(body as Buffer), (error, value) => {
        done(error === null ? null : commonProblems.malformed_body({ reason: 'JSON' }), value);
      });
    } catch {
      done(commonProblems.malformed_body({ reason: 'UTF-8' }));
    }
  });
}
