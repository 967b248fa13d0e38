import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { RunningCity } from './support/running-city.js';
import { SCENES } from './support/scenes.js';
import { screenIn } from './support/screens.js';
import { BEFORE_SIGN_IN, fileOf, type Shot, SIZES, shotsOfEveryScreen, THEMES, WIDTHS } from './support/shots.js';
import { isStill } from './support/still.js';
import { test as base, expect } from './support/test.js';

const FOLDER = 'docs/screenshots';
/** What `npm start` makes. */
const ENTERPRISES = 2_400;
const TALLEST = 1_800;

const test = base.extend<object, { readonly emptyCity: RunningCity }>({
  city: [
    async ({}, use) => {
      const city = await RunningCity.start(ENTERPRISES);
      await use(city);
      await city.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  emptyCity: [
    async ({}, use) => {
      const city = await RunningCity.startEmpty();
      await use(city);
      await city.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

function like({ width, theme }: Pick<Shot, 'width' | 'theme'>): BrowserContextOptions {
  return { ...SIZES[width], colorScheme: theme, reducedMotion: 'reduce', serviceWorkers: 'block' };
}

/** As tall as what is on it, within reason: bars that stay at the edge stay there. */
async function take(page: Page, file: string): Promise<void> {
  await isStill(page);
  await page.waitForLoadState('networkidle');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const hidden = await page.evaluate<number>(
    'Math.max(document.documentElement.scrollHeight - innerHeight, main.scrollHeight - main.clientHeight)',
  );
  await page.setViewportSize({ width, height: Math.min(height + hidden, TALLEST) });
  await isStill(page);
  await shoot(page, file);
}

async function shoot(page: Page, file: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, file), Buffer.from(data, 'base64'));
}

for (const shot of shotsOfEveryScreen()) {
  test(`${shot.screen} ${fileOf(shot)}`, async ({ city, emptyCity, entered }) => {
    const where = shot.city === 'full' ? city : emptyCity;
    const { path, session } = await screenIn(where, shot.screen);
    const page = await entered(where, session, like(shot));
    await page.addInitScript(`localStorage.setItem('zhudian-language', '${shot.language}')`);
    await page.goto(path);
    await take(page, fileOf(shot));
  });
}

for (const { name, username, path, widths, themes = THEMES, act } of SCENES) {
  for (const width of widths) {
    for (const theme of themes) {
      const file = fileOf({ screen: name, width, theme, language: 'zh-CN', city: 'full' });
      test(`${name} ${file}`, async ({ browserOf, city }) => {
        const page = await browserOf(username, like({ width, theme }));
        await page.goto(path);
        await isStill(page);
        await act(page, city);
        await expect(page.locator('.bone')).toHaveCount(0);
        await shoot(page, file);
      });
    }
  }
}

for (const { screen, path } of BEFORE_SIGN_IN) {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      const file = fileOf({ screen, width, theme, language: 'zh-CN', city: 'full' });
      test(`${screen} ${file}`, async ({ browser, city, contextOptions }) => {
        const page = await browser.newPage({ ...contextOptions, ...like({ width, theme }), baseURL: city.address });
        await page.goto(path);
        await shoot(page, file);
        await page.close();
      });
    }
  }
}
