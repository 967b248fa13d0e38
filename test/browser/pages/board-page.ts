import type { Locator, Page } from '@playwright/test';

/** The board as a person uses it. */
export class BoardPage {
  constructor(private readonly page: Page) {}

  static async openedBy(page: Page, search = ''): Promise<BoardPage> {
    await page.goto(`/board${search}`);
    await page.getByRole('heading', { level: 2, name: '对接', exact: true }).waitFor();
    return new BoardPage(page);
  }

  column(stage: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${stage}，`) });
  }

  firstCard(stage: string): Locator {
    return this.column(stage).locator('[aria-roledescription="draggable"]').first();
  }

  card(stage: string, name: string): Locator {
    return this.column(stage).getByRole('button', { name, exact: true });
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** By mouse, in steps, as a hand does. */
  async drag(card: Locator, stage: string): Promise<void> {
    const from = await boxOf(card);
    const to = await boxOf(this.column(stage));
    const { mouse } = this.page;
    await mouse.move(from.x + 30, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 50, from.y + 30, { steps: 4 });
    await mouse.move(to.x + to.width / 2, to.y + 160, { steps: 10 });
    await mouse.up();
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the page');
  return box;
}
