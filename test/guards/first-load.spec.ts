import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILT = 'dist/apps/web';
const MANIFEST = join(BUILT, '.vite/manifest.json');
const BUDGET_BYTES = 250 * 1024;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** The page of each role's first screen: sign-in, and where START sends them; and every screen of the phone. */
const FIRST_SCREENS = [
  'src/screens/sign-in/sign-in-screen.tsx',
  'src/screens/today/today-screen.tsx',
  'src/screens/enterprises/enterprises-screen.tsx',
  'src/screens/board/board-screen.tsx',
  'src/screens/dispatch/dispatch-screen.tsx',
  'src/screens/headline/headline-screen.tsx',
  'src/screens/enterprise/enterprise-screen.tsx',
  'src/screens/reminders/reminders-screen.tsx',
  'src/screens/lookup/lookup-screen.tsx',
  'src/screens/quick-log/quick-log-screen.tsx',
  'src/screens/outbox/outbox-screen.tsx',
  'src/screens/mine/mine-screen.tsx',
];

describe('the first load of each start page (built by `npm run build`)', () => {
  const manifest = existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>) : {};

  const filesOf = (key: string, found = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not built`);
    if (found.has(chunk.file)) return found;
    found.add(chunk.file);
    for (const imported of chunk.imports ?? []) filesOf(imported, found);
    return found;
  };

  it.each(FIRST_SCREENS)('%s: at most 250 KB of JavaScript, gzipped', (screen) => {
    const files = [...filesOf(screen, filesOf('src/early/early.ts', filesOf('index.html')))].filter((file) =>
      file.endsWith('.js'),
    );
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
    // Less than React alone would mean that the sum is not of the page.
    expect(bytes).toBeGreaterThan(60 * 1024);
  });
});
