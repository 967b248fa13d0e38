import { Agent, request } from 'node:http';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

const WARM_UP_CALLS = 30;

/** Calls as fast as the answers come, by so many clients with connections of their own, for so long. */
export async function measure(
  address: string,
  headers: Readonly<Record<string, string>>,
  clients: number,
  millis: number,
  next: () => Call,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  for (let n = 0; n < WARM_UP_CALLS; n += 1) await call(agent, address, headers, next());
  const times: number[] = [];
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - began < millis) {
      const before = performance.now();
      await call(agent, address, headers, next());
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds };
}

/** One request. @throws on any answer that is no success: a benchmark of refusals measures nothing */
function call(
  agent: Agent,
  address: string,
  headers: Readonly<Record<string, string>>,
  { method, path, body }: Call,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const type =
      content === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) };
    const sent = request(`${address}${path}`, { method, agent, headers: { ...headers, ...type } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((answer.statusCode ?? 500) >= 300)
          reject(new Error(`${method} ${path}: ${String(answer.statusCode)} ${text}`));
        else resolve(text);
      });
    });
    sent.on('error', reject);
    sent.end(content);
  });
}
