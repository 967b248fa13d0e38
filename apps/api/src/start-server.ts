import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ReportThread } from '#libs/figures';
import { configureApplication, fastifyAdapter } from '#libs/http';
import type { Clock, Configuration } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { Metrics } from './metrics.js';
import { NestLogger } from './nest-logger.js';
import { serveDocument, servePages } from './open-api.js';

export interface Server {
  readonly app: NestFastifyApplication;
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  listen(host: string, port: number): Promise<string>;
  /** Refuses what is new (503), finishes what is under way, closes. */
  close(): Promise<void>;
}

const WAIT_FOR_LAST_ANSWERS_MILLIS = 200;

export interface ServerOptions {
  /** The port that tests replace. */
  readonly clock?: Clock;
  /** Sends reminders too, not only plans them. */
  readonly carries?: boolean;
  /** The API document for reading, beside its JSON. */
  readonly pages?: boolean;
  /** The folder of the built web app; absent, nothing but the API is served. */
  readonly webApp?: string;
}

/** The server as production and tests have it. */
export async function makeServer(
  configuration: Configuration,
  logger: Logger,
  { clock, carries = false, pages = false, webApp }: ServerOptions = {},
): Promise<Server> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(configuration, carries, clock),
    fastifyAdapter(logger),
    { logger: new NestLogger(logger), abortOnError: false, bodyParser: false },
  );
  const draining = await configureApplication(app, logger);
  app.get(Metrics).watch(app.getHttpAdapter().getInstance());
  serveDocument(app);
  if (pages) servePages(app);
  // Only a server with pages loads it: Jest on Node 20 cannot.
  if (webApp !== undefined) await (await import('./web-app.js')).serveWebApp(app, webApp);
  await app.init();
  return {
    app,
    listen: async (host, port) => {
      await app.listen(port, host);
      app.get(ReportThread).begin();
      return app.getUrl();
    },
    close: async () => {
      draining.begin();
      await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_LAST_ANSWERS_MILLIS));
      await app.close();
    },
  };
}
