import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { makeLogger } from '#libs/http';
import { readConfiguration } from '#libs/kernel';
import { MakeEmptyCity, MakeReferenceCity } from '#libs/ledgers';
import { carriesInProcess } from '#libs/reminders';
import { beTheOnlyServer, CannotStart, prepareDataFolder } from './data-folder.js';
import { makeServer, type Server } from './start-server.js';
import { welcome } from './welcome.js';

/** Beside this program, where the build puts it. */
const WEB_APP = fileURLToPath(new URL('../../web', import.meta.url));

/** Progress for a person goes to stderr, the address and who can sign in to stdout. */
function say(zh: string, en: string): void {
  process.stderr.write(`${zh}  ${en}\n`);
}

async function main(): Promise<void> {
  const given = readConfiguration(process.env);
  if ('errors' in given) {
    const lines = given.errors.map(({ key, given: value, allowed }) => `${key}=${value}：只能填 / allowed: ${allowed}`);
    throw new CannotStart('环境变量填得不对：', `The environment is wrong:\n${lines.join('\n')}`);
  }
  const configuration = prepareDataFolder(given);
  const leave = configuration.databaseUrl === undefined ? beTheOnlyServer(configuration.dataDir) : () => undefined;
  process.once('exit', leave);
  say('打开数据库…', 'Opening the database…');
  const carries = carriesInProcess(configuration);
  const server = await makeServer(configuration, makeLogger(), { carries, pages: true, webApp: WEB_APP });
  stopOnSignals(server);

  const isEmpty = process.argv.includes('--empty');
  const empty = isEmpty ? await server.app.get(MakeEmptyCity).run() : undefined;
  if (!isEmpty) await server.app.get(MakeReferenceCity).runIfEmpty(say);
  const address = await listen(server, configuration.host, configuration.port);
  process.stdout.write(await welcome(server.app, address, empty));
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    return await server.listen(host, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotStart(
      `端口 ${String(port)} 已被占用。换一个：PORT=${String(port + 1)} npm start。`,
      `Port ${String(port)} is in use. Choose another: PORT=${String(port + 1)} npm start.`,
    );
  }
}

function stopOnSignals(server: Server): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      say('正在停机，做完手上的请求…', 'Stopping; finishing what is under way…');
      void server.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof CannotStart ? `${error.message}\n` : `${String((error as Error).stack)}\n`);
  process.exit(1);
});
