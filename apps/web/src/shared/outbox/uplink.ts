import { currentLanguage } from '../i18n/i18n';
import type { Uplink } from './outbox';

/** Straight to the server: an expired session is answered to the outbox, which waits, and holds no request up. */
export const serverUplink: Uplink = {
  send: (path, body) => ask(path, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  upload: (file) => {
    const form = new FormData();
    form.append('file', file);
    return ask('/api/v1/files', { body: form });
  },
};

async function ask(path: string, request: RequestInit): Promise<{ status: number; answer: unknown }> {
  try {
    const headers = new Headers(request.headers);
    headers.set('Accept-Language', currentLanguage());
    const response = await fetch(path, { ...request, method: 'POST', headers });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, answer };
  } catch {
    return { status: 0, answer: null };
  }
}
