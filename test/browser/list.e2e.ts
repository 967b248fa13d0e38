import { readFile } from 'node:fs/promises';
import { expect, PHONE, test } from './support/test.js';

test.describe('the list of enterprises', () => {
  test('its state is in the address: shared, and undone by going back', async ({ lead }) => {
    await lead.goto('/enterprises');
    const total = lead.getByText(/^共 \d+ 家$/);
    await expect(total).toBeVisible();
    const all = await total.textContent();
    await lead.getByRole('button', { name: '阶段', exact: true }).click();
    await lead.getByRole('button', { name: '签约', exact: true }).click();
    await expect(lead).toHaveURL(/stage=signed/);
    await expect(lead.getByRole('button', { name: '阶段：签约' })).toBeVisible();
    await lead.goBack();
    await expect(total).toHaveText(all ?? '');
  });

  test('a row opens beside the list; Esc closes it', async ({ lead }) => {
    await lead.goto('/enterprises?stage=intent');
    const row = lead.getByRole('row').nth(1);
    const name = (await row.getByRole('gridcell').first().locator('.b').textContent()) ?? '';
    await row.click();
    const pane = lead.getByRole('complementary', { name: '详情' });
    await expect(pane.getByRole('heading', { name })).toBeVisible();
    await expect(pane.getByText('还差')).toBeVisible();
    await lead.keyboard.press('Escape');
    await expect(pane).toBeHidden();
  });

  test('no match says so, and clears with one tap', async ({ lead }) => {
    await lead.goto('/enterprises?q=无此企业名称');
    await expect(lead.getByText('没有符合条件的企业。')).toBeVisible();
    await lead.getByRole('button', { name: '清除条件' }).last().click();
    await expect(lead.getByRole('row').nth(1)).toBeVisible();
  });

  test('Ctrl K finds an enterprise and opens it', async ({ lead }) => {
    await lead.goto('/enterprises');
    await expect(lead.getByRole('row').nth(1)).toBeVisible();
    await lead.keyboard.press('Control+k');
    const search = lead.getByRole('dialog').getByRole('combobox');
    await search.fill('有限公司');
    await expect(lead.getByRole('option').first()).toBeVisible();
    await search.press('Enter');
    await expect(lead).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/);
  });

  test('what is listed is exported as a file, all of it and nothing else', async ({ lead }) => {
    await lead.goto('/enterprises?stage=signed&sort=name');
    const total = lead.getByText(/^共 \d+ 家$/);
    await expect(total).toBeVisible();
    const count = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0]);
    const download = lead.waitForEvent('download');
    await lead.getByRole('button', { name: '导出' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^企业列表-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF企业名称,')).toBe(true);
    const [, ...rows] = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(count);
    expect(rows.filter((row) => !row.includes(',签约,'))).toEqual([]);
  });

  test('on the phone nothing is wider than the screen', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/enterprises');
    await expect(phone.getByRole('row').first()).toBeVisible();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
