import { currentLanguage } from '../i18n/i18n';
import { lastPerson } from '../offline/last-person';
import type { Uplink } from './outbox';
import { patienceMillis } from './outcome';

const SOMEBODY_ELSE = { status: 401, answer: null };

/**
 * Straight to the server: an expired session is answered to the outbox, which waits, and holds no request up. The session
 * is the browser's, not the page's: where somebody else has signed in beside, nothing of this person goes up as theirs.
 */
export function uplinkOf(userId: string): Uplink {
  const ask = (path: string, request: RequestInit, bytes: number): Promise<{ status: number; answer: unknown }> =>
    lastPerson() === userId ? post(path, request, patienceMillis(bytes)) : Promise.resolve(SOMEBODY_ELSE);
  return {
    send: (path, body) => {
      const text = JSON.stringify(body);
      return ask(path, { body: text, headers: { 'Content-Type': 'application/json' } }, text.length);
    },
    upload: (file) => {
      const form = new FormData();
      form.append('file', file);
      return ask('/api/v1/files', { body: form }, file.size);
    },
  };
}

async function post(
  path: string,
  request: RequestInit,
  patience: number,
): Promise<{ status: number; answer: unknown }> {
  try {
    const headers = new Headers(request.headers);
    headers.set('Accept-Language', currentLanguage());
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(path, { ...request, method: 'POST', headers, signal });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, answer };
  } catch {
    return { status: 0, answer: null };
  }
}
