import { randomUUID } from 'node:crypto';
import { LiveStream } from './live-stream.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

type Json = Readonly<Record<string, unknown>>;

/** Somebody who is signed in and acts over real HTTP. */
export class Person {
  constructor(
    readonly address: string,
    private readonly headers: Readonly<Record<string, string>>,
    readonly userId: string,
    readonly unitId: string,
  ) {}

  /** The same session, at another server over the same database. */
  at(address: string): Person {
    return new Person(address, this.headers, this.userId, this.unitId);
  }

  get<Body = Json>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Json>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  patch<Body = Json>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body);
  }

  put<Body = Json>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body);
  }

  async send<Body = Json>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as RequestInit['body'] & object) : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const isEndless = type.includes('event-stream');
    if (isEndless) await response.body?.cancel();
    const text = isEndless ? '' : await response.text();
    return {
      status: response.status,
      body: (type.includes('json') && text !== '' ? JSON.parse(text) : { text }) as Body,
      headers: response.headers,
    };
  }

  /** A download as it comes over the wire. */
  async bytes(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.address}/api/v1${path}`, { headers: this.headers });
    return new Uint8Array(await response.arrayBuffer());
  }

  /** What must succeed for the test to go on. */
  async does<Body = Json>(path: string, body: unknown = {}): Promise<Body> {
    const answer = await this.post<Body>(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async reads<Body = Json>(path: string): Promise<Body> {
    const answer = await this.get<Body>(path);
    if (answer.status >= 300) throw new Error(`GET ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The live stream, as a browser opens it. */
  listen(after?: string): Promise<LiveStream> {
    return LiveStream.open(`${this.address}/api/v1/stream`, {
      ...this.headers,
      ...(after === undefined ? {} : { 'last-event-id': after }),
    });
  }

  async upload(content: Uint8Array = tinyPdf(), name = 'evidence.pdf'): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    const answer = await this.send<{ id: string }>('POST', '/files', form);
    if (answer.status !== 201) throw new Error(`upload: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  }

  async stageOf(enterpriseId: string): Promise<string | null> {
    return (await this.reads<{ stage: string | null }>(`/enterprises/${enterpriseId}`)).stage;
  }
}

/** A PDF by its first bytes; no two are alike. */
function tinyPdf(): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n% ${randomUUID()}\n%%EOF\n`);
}
