import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { screenRows } from '../browser/support/screens.js';
import { BEFORE_SIGN_IN, fileOf, shotsOfEveryScreen } from '../browser/support/shots.js';

const CODE = readFileSync('apps/web/src/early/screen-code.ts', 'utf8');
const FOLDERS = 'apps/web/src/screens';
const MOST_BYTES = 200 * 1024;

describe('every screen of the page is looked at', () => {
  it('the table is read whole: the screens that load, in their order', () => {
    const loaded = [...CODE.matchAll(/^ {2}'(\/[^']+)': async/gm)].map(([, path]) => path);
    expect(screenRows().map(({ path }) => path)).toEqual(loaded);
  });

  it('no folder of a screen is missing in the table', () => {
    const loaded = [...CODE.matchAll(/import\('\.\.\/screens\/([^/]+)\//g)].map(([, folder]) => folder);
    expect([...new Set([...loaded, ...BEFORE_SIGN_IN.map(({ screen }) => screen)])].sort()).toEqual(
      readdirSync(FOLDERS).sort(),
    );
  });

  it('each has a picture at both widths, in both themes, in a full and an empty city', () => {
    const files = new Set(shotsOfEveryScreen().map(fileOf));
    for (const { name } of screenRows()) {
      for (const width of ['390', '1440']) {
        for (const theme of ['light', 'dark']) {
          for (const rest of ['', '-empty', '-en']) expect(files).toContain(`${name}-${width}-${theme}${rest}.webp`);
        }
      }
    }
  });

  it('README shows pictures that are there, and small', () => {
    const shown = [...readFileSync('README.md', 'utf8').matchAll(/docs\/screenshots\/[\w-]+\.\w+/g)].map(
      ([file]) => file,
    );
    expect(shown.length).toBeGreaterThan(2);
    for (const file of shown) {
      expect({ file, isThere: existsSync(file) }).toEqual({ file, isThere: true });
      expect(statSync(file).size).toBeLessThan(MOST_BYTES);
    }
  });
});
