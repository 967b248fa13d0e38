import { expect, type Page } from '@playwright/test';

/** The screen has come, and what it read is there. */
export async function isStill(page: Page): Promise<void> {
  await expect(page.locator('#main')).not.toBeEmpty();
  await expect(page.locator('.bone')).toHaveCount(0);
}
