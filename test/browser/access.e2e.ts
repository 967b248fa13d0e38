import { screenIn, screenRows } from './support/screens.js';
import { isStill } from './support/still.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

/** The phone, the tablet, the laptop, and the laptop at 200 %. */
const WIDTHS = [390, 768, 1440, 720] as const;
const THEMES = ['light', 'dark'] as const;

test.describe('every screen, for everybody', () => {
  for (const { name } of screenRows()) {
    test(`${name}: no violation of WCAG 2.2 AA in light and dark, no sideways scroll at any width, nothing from elsewhere`, async ({
      city,
      browserOf,
    }) => {
      test.slow();
      const { path, username } = await screenIn(city, name);
      const page = await browserOf(username);
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const isOurs = request.url().startsWith(city.address) || /^(data|blob):/.test(request.url());
        if (!isOurs) elsewhere.push(request.url());
      });
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.goto(path);
        await isStill(page);
        const found = await violationsOf(page);
        expect({ theme, found }).toEqual({ theme, found: [] });
      }
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await isStill(page);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect({ width, wide }).toEqual({ width, wide: Math.min(width, wide) });
      }
      expect(elsewhere).toEqual([]);
    });
  }
});
