import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a build keeps its code, and where the next one does: every address in it is another, as when it is built anew. */
const FOLDER = 'assets/';
const NEXT_FOLDER = 'assets-of-the-next-version/';
const IS_CODE = /javascript|html/;

/** Stands before a server at an origin of its own, and can be given the next version of the app to serve. */
export class Front {
  private version: 'first' | 'next' = 'first';

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async before(behind: string): Promise<Front> {
    const server = createServer((asked, answer) => front.pass(behind, asked, answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const front = new Front(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    return front;
  }

  /** From here on the first version is gone: its code is not there any more. */
  publishNext(): void {
    this.version = 'next';
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(behind: string, asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url = '/' } = asked;
    const isNext = this.version === 'next';
    if (isNext && url.startsWith(`/${FOLDER}`)) {
      answer.writeHead(404).end();
      return;
    }
    const path = isNext ? url.replace(NEXT_FOLDER, FOLDER) : url;
    const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...plain } = headers;
    const onward = request(new URL(path, behind), { method, headers: plain }, (got) => {
      const isCode = IS_CODE.test(got.headers['content-type'] ?? '') && !path.startsWith('/api/');
      if (!isNext || !isCode) {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
        return;
      }
      const chunks: Buffer[] = [];
      got.on('data', (chunk: Buffer) => chunks.push(chunk));
      got.on('end', () => {
        const { 'content-length': ____, etag: _____, ...rest } = got.headers;
        answer.writeHead(got.statusCode ?? 502, rest).end(nextVersionOf(Buffer.concat(chunks).toString()));
      });
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }
}

/** The same program under other addresses; the page itself has another revision in the list of the service worker. */
function nextVersionOf(text: string): string {
  return text.replaceAll(FOLDER, NEXT_FOLDER).replace(/(url:"index\.html",revision:")/, '$1next-');
}
