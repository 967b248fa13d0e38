import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { readPdf } from './support/read-pdf.js';
import { expect, PHONE, test } from './support/test.js';

test.describe('the weekly review', () => {
  test('a decision at the table is a reminder of the member', async ({ lead, browserOf }) => {
    await lead.goto('/review');
    const row = lead.getByRole('row').filter({ has: lead.getByText('点此记一句，自动变成提醒') });
    await expect(row.first()).toBeVisible();
    const member = await browserOf('gdq1-member');
    await member.goto('/mine');
    const { user } = (await (await member.request.get('/api/v1/auth/me')).json()) as { user: { name: string } };

    await row.filter({ hasText: user.name }).getByRole('button').click();
    const sheet = lead.getByRole('dialog');
    await sheet.getByLabel('企业', { exact: true }).click();
    await lead.getByRole('option').first().click();
    await sheet.getByLabel('哪天').fill('2030-03-04');
    await sheet.getByLabel('做什么').fill('带样品去厂里');
    await sheet.getByRole('button', { name: '记下并提醒' }).click();
    await expect(lead.getByText(`已记下，到期提醒${user.name}`)).toBeVisible();

    const mine = await member.request.get('/api/v1/reminders?scope=mine&rule=next_action&limit=200');
    const { items } = (await mine.json()) as { items: { text: string }[] };
    expect(items.map(({ text }) => text).join()).toContain('带样品去厂里');
  });

  test('a total opens the rows that it counts', async ({ lead }) => {
    await lead.goto('/review?since=2020-01-01');
    await lead.getByRole('button', { name: '来贵考察' }).click();
    expect(Number(await lead.getByRole('button', { name: '来贵考察' }).innerText())).toBeGreaterThan(0);
    await expect(lead.getByRole('complementary').getByRole('link', { name: /./ }).first()).toBeVisible();
    await expect(lead).toHaveURL(/figure=visited/);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing for axe to say, ${colorScheme}; no sideways scroll on the phone`, async ({ browserOf }) => {
      for (const options of [{}, PHONE]) {
        const page = await browserOf('gdq1-lead', { ...options, colorScheme });
        await page.goto('/review');
        await expect(page.getByRole('heading', { name: '各人下周' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
    });
  }

  test('prints on one page, which says at its foot of what day, whose and by which rules it is', async ({ lead }) => {
    await lead.goto('/review');
    await expect(lead.getByRole('heading', { name: '各人下周' })).toBeVisible();
    await expect(lead.getByText(/^口径：/)).toBeAttached();
    const { pages, text } = await printed(lead);
    expect(pages).toBe(1);
    // 页 may come back as the radical of the same look.
    expect(text).toMatch(/第1.共1./u);
    expect(text).toMatch(/截至\d{4}-\d\d-\d\d\d\d:\d\d驻\S+队口径.+第1版$/u);
  });

  for (const { language, whole, first } of [
    { language: 'zh-CN', whole: /第1.共1./u, first: /印出前\d+条.共\d\d+条/u },
    { language: 'en', whole: /Page1of1/, first: /First\d+of\d\d+/ },
  ]) {
    test(`a busy week is one page too, and says what it leaves out: ${language}`, async ({ lead }) => {
      await lead.addInitScript(`localStorage.setItem('zhudian-language', '${language}')`);
      for (const list of ['reminders', 'users']) await lead.route(isListOf(list), tenfold);
      await lead.goto('/review?since=2020-01-01');
      await expect(lead.locator('tbody > tr').nth(20)).toBeAttached();
      const { pages, text } = await printed(lead);
      expect(pages).toBe(1);
      expect(text).toMatch(whole);
      expect(text).toMatch(first);
    });
  }
});

async function printed(page: Page): Promise<{ pages: number; text: string }> {
  return readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
}

function isListOf(name: string): (url: URL) => boolean {
  return ({ pathname }) => pathname === `/api/v1/${name}`;
}

/** What the server answers, ten times over: each once more under an id of its own. */
async function tenfold(route: Route): Promise<void> {
  const answer = await route.fetch();
  const { items, ...rest } = (await answer.json()) as { items: { id: string }[] };
  const many = Array.from({ length: 10 }, (_, time) => items.map((item) => ({ ...item, id: `${item.id}${time}` })));
  await route.fulfill({ response: answer, json: { ...rest, items: many.flat() } });
}
