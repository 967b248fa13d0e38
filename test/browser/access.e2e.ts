import type { Page } from '@playwright/test';
import { screenIn, screenRows } from './support/screens.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

/** The phone, the tablet, the laptop, and the laptop at 200 %. */
const WIDTHS = [390, 768, 1440, 720] as const;
const THEMES = ['light', 'dark'] as const;

async function isStill(page: Page): Promise<void> {
  await expect(page.locator('#main')).not.toBeEmpty();
  await expect(page.locator('.bone')).toHaveCount(0);
}

test.describe('every screen, for everybody', () => {
  for (const { name } of screenRows()) {
    test(`${name}: no violation of WCAG 2.2 AA in light and dark, and no sideways scroll at any width`, async ({
      city,
      browserOf,
    }) => {
      const { path, username } = await screenIn(city, name);
      const page = await browserOf(username);
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
    });
  }
});
