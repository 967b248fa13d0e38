import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SELF = "'self'";
const ASSETS = 'assets/';
/** Of the build alone. */
const UNSERVED = /^\.vite\/|\.(br|gz)$/;

/** Scripts are files of this origin, and nothing leaves it. The component library writes its variables into style elements. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: [SELF],
    scriptSrc: [SELF],
    scriptSrcAttr: ["'none'"],
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:', 'blob:'],
    fontSrc: [SELF],
    connectSrc: [SELF],
    workerSrc: [SELF],
    manifestSrc: [SELF],
    frameSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: [SELF],
    frameAncestors: ["'none'"],
  },
};

/**
 * The web app: its files, compressed at build, and for every other address that a browser opens its one page,
 * which knows the address. What the API answers stays the API's.
 */
export async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  const files = new Set(servedFiles(folder));
  if (!files.has('index.html')) return;
  await app.register(async (web: FastifyInstance) => {
    await web.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false });
    await web.register(statics, { root: folder, serve: false, preCompressed: true, cacheControl: false });
    web.get('/*', { exposeHeadRoute: true }, (request, reply) => answer(request, reply, files));
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, files: ReadonlySet<string>): FastifyReply {
  const path = (request.params as { '*': string })['*'];
  if (files.has(path)) {
    const kept = path.startsWith(ASSETS) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('Cache-Control', kept).sendFile(path);
  }
  // The plain address is asked for by much that names no type: probes, previews of links, a command line.
  const opensPage = path === '' || request.headers.accept?.includes('text/html') === true;
  if (path.startsWith('api/') || path.startsWith(ASSETS) || !opensPage) {
    reply.callNotFound();
    return reply;
  }
  return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
}

function servedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !UNSERVED.test(path));
}
