import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
} as const;

/** A tool's whole run, on a busy machine. */
export const PATIENCE = 60_000;

/** A small repository beside ours: our settings, our packages, its own sins. */
export class OffendingTree {
  private readonly folder = mkdtempSync(join(tmpdir(), 'zhudian-guard-'));

  constructor(settings: readonly string[], files: Readonly<Record<string, string>>) {
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
    for (const path of settings) copyFileSync(join(ROOT, path), this.placeFor(path));
    for (const [path, text] of Object.entries(files)) writeFileSync(this.placeFor(path), text);
  }

  run(tool: keyof typeof TOOLS, ...args: string[]): { status: number | null; stdout: string; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', TOOLS[tool]), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return { status, stdout, output: stdout + stderr };
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  private placeFor(path: string): string {
    const place = join(this.folder, path);
    mkdirSync(dirname(place), { recursive: true });
    return place;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
