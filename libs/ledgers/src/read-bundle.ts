import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { type BadRow, badRow } from './domain/bad-row.js';
import { BUNDLE_FILES } from './domain/check-bundle.js';
import type { Sheet } from './domain/table.js';

export interface BundleFiles {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly bad: readonly BadRow[];
  /** SHA-256 over the names and contents of all files. */
  readonly hash: string;
}

/** Reads the files of a bundle as tables of text; with or without a byte order mark, with either line end. */
export async function readBundle(dir: string): Promise<BundleFiles> {
  const sheets = new Map<string, Sheet>();
  const bad: BadRow[] = [];
  const hash = createHash('sha256');
  for (const file of BUNDLE_FILES) {
    const bytes = await readFile(join(dir, file)).catch(() => undefined);
    if (bytes === undefined) {
      bad.push(badRow(file, 0, '', 'file_missing'));
      continue;
    }
    hash.update(`${file}\u0000${String(bytes.length)}\u0000`).update(bytes);
    const sheet = sheetOf(file, bytes);
    if ('code' in sheet) bad.push(sheet);
    else sheets.set(file, sheet);
  }
  return { sheets, bad, hash: hash.digest('hex') };
}

function sheetOf(file: string, bytes: Buffer): Sheet | BadRow {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return badRow(file, 0, '', 'not_utf8');
  }
  try {
    const [headings = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true });
    return { headings: headings.map((heading) => heading.trim()), rows };
  } catch (error) {
    return badRow(file, error instanceof CsvError ? Number(error['lines'] ?? 0) : 0, '', 'broken_csv');
  }
}
