import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What comes and goes has come: a sheet that is still half there has the contrast of half a sheet. What never ends is not waited for. */
const AT_REST = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() =>
  Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished)))
  .then(() => undefined)`;

/** What axe says against the page as it stands, by WCAG 2.2 AA. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
