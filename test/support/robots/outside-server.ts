import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly at: number;
}

export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * What may go wrong with the next request, in a real server on a real port:
 * it never answers, cuts the connection before reading, takes the message and cuts it then, answers nonsense, a flood or a status.
 */
export type Mishap =
  | 'hang'
  | 'reset'
  | 'take-and-drop'
  | 'garbage'
  | 'flood'
  | { readonly status: number; readonly headers?: Record<string, string> };

/** A server outside: it hears what is posted, and answers as its platform's documents say. */
export abstract class OutsideServer {
  /** What it took: it reached its readers. */
  readonly taken: Posted[] = [];
  private readonly heard = new EventEmitter();
  private readonly mishaps: Mishap[] = [];
  private readonly server: Server;

  protected constructor() {
    this.server = createServer((request, response) => {
      void this.hear(request, response);
    });
  }

  protected abstract judge(posted: Posted): Answered & { readonly takes: boolean };

  async listen(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** For the next requests, one after the other. */
  will(...mishaps: Mishap[]): void {
    this.mishaps.push(...mishaps);
  }

  /** Once it has taken so many. */
  async takes(count: number): Promise<void> {
    while (this.taken.length < count) await once(this.heard, 'taken');
  }

  /** Once it has heard one that it leaves without an answer. */
  async hangs(): Promise<void> {
    await once(this.heard, 'hung');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    if (this.server.listening) await once(this.server, 'close');
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mishap = this.mishaps.shift();
    if (mishap === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const posted = await read(request);
    if (mishap === 'hang') {
      this.heard.emit('hung');
      return;
    }
    if (mishap === 'garbage') {
      answer(response, { body: '<html>Bad gateway' });
      return;
    }
    if (mishap === 'flood') {
      answer(response, { body: 'x'.repeat(10_000_000) });
      return;
    }
    if (typeof mishap === 'object') {
      answer(response, { ...mishap, body: '' });
      return;
    }
    const { takes, ...said } = this.judge(posted);
    if (takes) {
      this.taken.push(posted);
      this.heard.emit('taken');
    }
    if (mishap === 'take-and-drop') request.socket.destroy();
    else answer(response, said);
  }
}

function answer(response: ServerResponse, { status = 200, headers = {}, body }: Answered): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Posted> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://outside');
  return {
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers as Record<string, string>,
    text: Buffer.concat(chunks).toString('utf8'),
    at: Date.now(),
  };
}
