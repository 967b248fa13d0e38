import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const MANIFEST = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
/** Named for its version: it never changes, and is kept like every other asset. */
const FOLDER = `assets/pdf-${version}`;
/** Character maps and metrics of fonts that documents name without bringing them along, and a decoder in plain script. */
const PARTS = { cmaps: /./, standard_fonts: /./, wasm: /_nowasm_fallback\.js$|^LICENSE_(PDFJS_)?OPENJPEG$/ };

/** What the reader of documents asks for while it reads: from this origin, only when it is asked for. */
export function pdfParts(): Plugin {
  return {
    name: 'pdf-parts',
    generateBundle() {
      for (const [fileName, file] of parts()) this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    },
    configureServer({ middlewares }) {
      const found = parts();
      middlewares.use((request, response, next) => {
        const file = found.get((request.url ?? '').slice(1));
        if (file === undefined) next();
        else response.setHeader('Content-Type', mediaTypeOf(file)).end(readFileSync(file));
      });
    },
  };
}

function parts(): Map<string, string> {
  const found = Object.entries(PARTS).flatMap(([folder, wanted]) => {
    const from = join(dirname(MANIFEST), folder);
    const names = readdirSync(from).filter((name) => wanted.test(name));
    return names.map((name) => [`${FOLDER}/${folder}/${name}`, join(from, name)] as const);
  });
  return new Map(found);
}

function mediaTypeOf(file: string): string {
  return file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
}
