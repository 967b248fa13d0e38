import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { QueueMetrics, ReminderTransport } from '#libs/reminders';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** `/healthz`, `/readyz`, `/metrics` of a worker, for who watches the process. */
export function healthServer(app: INestApplicationContext): Server {
  const routes: Readonly<Record<string, () => Promise<Answer>>> = {
    '/healthz': () => Promise.resolve(json(200, { status: 'ok' })),
    '/readyz': () => ready(app),
    '/metrics': async () => ({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      body: await app.get(QueueMetrics).text(),
    }),
  };
  return createServer((request, response) => {
    const route = request.method === 'GET' ? routes[(request.url ?? '').split('?')[0] ?? ''] : undefined;
    const answer = route === undefined ? Promise.resolve(json(404, { status: 'not found' })) : route();
    void answer
      .catch(() => json(503, { status: 'unavailable' }))
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type }).end(body);
      });
  });
}

async function ready(app: INestApplicationContext): Promise<Answer> {
  const isReachable = await app
    .get(Database)
    .isReachable()
    .catch(() => false);
  const queue = (await app.get(ReminderTransport).complaint()) ?? 'ok';
  const database = isReachable ? 'ok' : 'unreachable';
  const isReady = isReachable && queue === 'ok';
  return json(isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable', database, queue });
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
