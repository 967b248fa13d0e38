import createClient from 'openapi-fetch';
import { takeEarly } from '../../early/asked-early';
import { heardAt } from '../clock';
import { currentLanguage } from '../i18n/i18n';
import { session } from '../session/session';
import { oneTap } from './one-tap';
import { type Problem, ProblemError } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Signing in answers 401 for a wrong password; whoever asks who they are learns it the same way. */
const ASKS_WHO = /\/api\/v1\/auth\/(login|me|logout|invitation|accept-invitation)$/;

/** A session that has expired holds a request up until somebody has signed in again: nothing typed is lost. */
async function patientFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await (takeEarly(request) ?? fetch(request));
  heardAt(response.headers.get('Date'));
  if (response.status !== 401 || ASKS_WHO.test(new URL(request.url).pathname)) return response;
  await session.renewed();
  return fetch(again);
}

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: oneTap(patientFetch) });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
});

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for. @throws ProblemError with what the server said, or that it could not be reached */
export async function answerOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch {
    throw ProblemError.unreachable();
  }
  const { data, error, response } = answer;
  if (response.ok) return data as T;
  throw new ProblemError(isProblem(error) ? error : ProblemError.unreadable(response.status));
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}
