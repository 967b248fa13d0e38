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

  /** One that stands there, and its name: it stays the same, whatever else comes to the column. */
  async someCard(stage: string): Promise<{ readonly card: Locator; readonly name: string }> {
    const name = (await this.firstCard(stage).getAttribute('aria-label')) ?? '';
    return { name, card: this.card(stage, name) };
  }

  card(stage: string, name: string): Locator {
    return this.column(stage).getByRole('button', { name, exact: true });
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** By mouse, in steps, as a hand does. */
  async drag(card: Locator, stage: string): Promise<void> {
    // Where it rests: what is read meanwhile may still move it.
    await card.hover({ position: { x: 30, y: 20 } });
    const from = await boxOf(card);
    const to = await boxOf(this.column(stage));
    const { mouse } = this.page;
    await mouse.down();
    await mouse.move(from.x + 50, from.y + 30, { steps: 4 });
    await mouse.move(to.x + to.width / 2, to.y + 160, { steps: 10 });
    await this.page.getByText(new RegExp(`，到${stage}$`)).waitFor({ state: 'attached' });
    await mouse.up();
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the page');
  return box;
}
