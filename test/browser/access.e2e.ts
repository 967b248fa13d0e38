import { screenIn, screenRows } from './support/screens.js';
import { isStill } from './support/still.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

/** The phone, the tablet, the laptop, and the laptop at 200 %; the longer words of English where there is least room. */
const WIDTHS = { 'zh-CN': [390, 768, 1440, 720], en: [390, 720] } as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;
/** What a screen holds beside what it opens with. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  structure: ['tab=people', 'tab=settings'],
  ownership: ['tab=lapse', 'tab=transfer'],
};
/** Of the page, and of the part of it that scrolls by itself. */
const HOW_WIDE = 'Math.max(document.documentElement.scrollWidth, innerWidth + main.scrollWidth - main.clientWidth)';

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
      for (const language of LANGUAGES) {
        await page.evaluate(`localStorage.setItem('zhudian-language', '${language}')`);
        for (const width of WIDTHS[language]) {
          await page.setViewportSize({ width, height: 844 });
          for (const address of [path, ...(PARTS[name] ?? []).map((part) => `${path}?${part}`)]) {
            await page.goto(address);
            await isStill(page);
            const wide = await page.evaluate<number>(HOW_WIDE);
            expect({ address, language, width, wide }).toEqual({
              address,
              language,
              width,
              wide: Math.min(width, wide),
            });
          }
        }
      }
      expect(elsewhere).toEqual([]);
    });
  }
});
