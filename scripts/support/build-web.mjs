import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Cure } from './cure.mjs';
import { filesIn, isFresh } from './freshness.mjs';
import { inRoot, TOOLS } from './root.mjs';
import { collect } from './run.mjs';

const DOCUMENT = inRoot('docs/openapi.json');
/** The types of the API, made from its document: never written by hand, never committed. */
const API_TYPES = inRoot('apps/web/src/shared/api/schema.d.ts');
const OUT = inRoot('dist/apps/web');
/** Holds when the build began: what was saved during it makes the next one. */
const STAMP = inRoot('dist/.built-web');
const TEXT = /\.(m?js|css|html|svg|json|webmanifest)$/;
/** Below this, a compressed file is no smaller on the wire. */
const WORTH_COMPRESSING_BYTES = 1_000;

export function isWebBuilt() {
  return isFresh(STAMP, {
    files: [DOCUMENT, ...['package.json', 'package-lock.json', 'tsconfig.json'].map((file) => inRoot(file))],
    folders: [inRoot('apps/web')],
    without: [API_TYPES],
  });
}

export async function buildWeb() {
  rmSync(STAMP, { force: true });
  await ensureApiTypes();
  const began = Date.now();
  const { status, output } = await collect(process.execPath, [
    TOOLS.vite,
    'build',
    '--config',
    'apps/web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (status !== 0) throw new Cure('网页编译未通过，原因见上。', 'vite found the errors above; correct them.', output);
  for (const file of filesIn(OUT)) compress(file);
  writeFileSync(STAMP, String(began));
}

/** Types of the API for the page; without them neither its types nor its meaning can be checked. */
export async function ensureApiTypes() {
  if (existsSync(API_TYPES) && statSync(API_TYPES).mtimeMs > statSync(DOCUMENT).mtimeMs) return;
  const { status, output } = await collect(process.execPath, [TOOLS.openapi, DOCUMENT, '--output', API_TYPES]);
  if (status === 0) return;
  throw new Cure(
    'docs/openapi.json 生成不了类型，原因见上。',
    'No types could be made from docs/openapi.json: see above.',
    output,
  );
}

/** Once at build, as small as can be: the server only chooses. */
function compress(file) {
  if (!TEXT.test(file)) return;
  const bytes = readFileSync(file);
  if (bytes.length < WORTH_COMPRESSING_BYTES) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}
