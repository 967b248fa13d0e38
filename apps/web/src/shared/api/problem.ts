import { i18n } from '../i18n/i18n';
import { type StandsNow, standsNow } from './conflict';

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What the API says when it refuses (RFC 9457); `code` is stable, `detail` is for people. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  readonly [more: string]: unknown;
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get code(): string {
    return this.problem.code;
  }

  static unreachable(): ProblemError {
    const detail = i18n.t('problem.unreachable');
    return new ProblemError({ code: 'unreachable', status: 0, title: detail, detail });
  }

  static unreadable(status: number): Problem {
    const detail = i18n.t('problem.unreadable', { status });
    return { code: 'unreadable', status, title: detail, detail };
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = i18n.t('problem.page');
  return { code: 'page', status: 0, title: detail, detail };
}

/** How the enterprise stands now, where that is what went wrong. */
export function conflictIn(error: unknown): StandsNow | undefined {
  return error === null ? undefined : standsNow(problemOf(error));
}
