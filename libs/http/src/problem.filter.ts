import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commonProblems, type FieldError, type Language, Problem } from '#libs/kernel';
import { languageOf } from './language.js';

const TITLES: Readonly<Record<number, { zh: string; en: string }>> = {
  400: { zh: '内容填得不对', en: 'Invalid input' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  409: { zh: '有冲突', en: 'Conflict' },
  413: { zh: '内容太大', en: 'Too large' },
  415: { zh: '类型不支持', en: 'Unsupported type' },
  422: { zh: '不符合规则', en: 'Against a rule' },
  429: { zh: '太频繁', en: 'Too many requests' },
  500: { zh: '系统出错', en: 'Internal error' },
  503: { zh: '暂不可用', en: 'Unavailable' },
};

/** Every refusal leaves as RFC 9457 Problem Details, in the reader's language; no stack, no SQL, no internals. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error, (unknown, requestId) => {
      this.logger.error({ requestId, err: unknown });
    });
  }
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  report: (error: unknown, requestId: string) => void,
): void {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500 && problem.code === 'internal_error') report(error, request.id);
  const seconds = problem.params['seconds'];
  if (typeof seconds === 'number') void reply.header('Retry-After', String(seconds));
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
    .send(JSON.stringify(problemBody(problem, language)));
}

function problemBody(problem: Problem, language: Language): Record<string, unknown> {
  return {
    ...problem.params,
    type: `urn:zhudian:problem:${problem.code}`,
    title: (TITLES[problem.status] ?? TITLES[422])?.[language],
    status: problem.status,
    code: problem.code,
    detail: problem.detail(language),
    ...(problem.errors === undefined
      ? {}
      : { errors: problem.errors.map((one) => ({ path: one.path, code: one.code, message: one.message[language] })) }),
  };
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE' || status === 413) {
    return commonProblems.payload_too_large({ limit: limitOf(error) });
  }
  if (status === 415) return commonProblems.unsupported_media_type();
  if (status === 404) return commonProblems.not_found();
  if (status === 400 || code?.startsWith('FST_ERR_CTP') === true)
    return commonProblems.malformed_body({ reason: 'JSON' });
  return commonProblems.internal_error({ requestId });
}

function limitOf(error: unknown): string {
  return (error as { limit?: string }).limit ?? '1 MiB';
}

export function fieldError(path: string, code: string, zh: string, en: string): FieldError {
  return { path, code, message: { zh, en } };
}
