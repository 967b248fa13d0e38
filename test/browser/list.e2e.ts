import { readFile } from 'node:fs/promises';
import { Deal } from '../support/deal.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

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

  test('several are picked with Shift and get who is responsible; each says how it went', async ({ city, lead }) => {
    const asked = await city.signIn('gdq1-lead');
    const member = await city.signIn('gdq1-member');
    const mark = `批量${String(Date.now()).slice(-7)}`;
    const owned: string[] = [];
    for (const name of [`${mark}甲厂`, `${mark}乙厂`]) {
      const deal = await Deal.begin(member, { name });
      await deal.contact('2026-03-01');
      owned.push(deal.enterpriseId);
    }
    await member.does('/enterprises', { name: `${mark}丙厂` });
    const { name } = (await asked.reads<{ user: { name: string } }>('/auth/me')).user;
    const responsible = async (): Promise<readonly unknown[]> =>
      Promise.all(owned.map(async (id) => (await asked.reads(`/enterprises/${id}`))['responsibleUserId']));

    await lead.goto(`/enterprises?sort=name&q=${encodeURIComponent(mark)}`);
    const boxes = lead.getByRole('gridcell').getByRole('checkbox');
    await expect(boxes).toHaveCount(3);
    const all = lead.getByRole('columnheader').getByRole('checkbox', { name: '全选 3 家' });
    await all.check();
    await expect(lead.getByText('已选 3 家')).toBeVisible();
    await all.uncheck();
    await expect(lead.getByText('已选 3 家')).toBeHidden();
    await boxes.first().check();
    await boxes.last().click({ modifiers: ['Shift'] });
    await expect(lead.getByText('已选 3 家')).toBeVisible();
    expect(await violationsOf(lead)).toEqual([]);
    await lead.getByRole('button', { name: '指定责任人' }).click();
    const sheet = lead.getByRole('dialog', { name: '给 3 家企业指定责任人' });
    await sheet.getByRole('combobox', { name: '责任人' }).click();
    await lead.getByRole('option', { name, exact: true }).click();
    await sheet.getByRole('button', { name: '指定给 3 家' }).click();

    await expect(sheet.getByText(`${name}负责 2 家，1 家没有指定成。`)).toBeVisible();
    const each = sheet.getByRole('list', { name: '每家的结果' }).getByRole('listitem');
    await expect(each.first()).toContainText(`${mark}丙厂`);
    await expect(each.first()).toContainText('还没有归属单位');
    expect(await violationsOf(lead)).toEqual([]);
    expect(await responsible()).toEqual([asked.userId, asked.userId]);
    await sheet.getByRole('button', { name: '关闭' }).last().click();
    await expect(lead.getByText('已选 1 家')).toBeVisible();
    await lead.getByRole('button', { name: '取消', exact: true }).click();
    await lead.getByRole('grid').focus();
    await lead.keyboard.press('Space');
    await expect(lead.getByText('已选 1 家')).toBeVisible();
  });

  test('on the phone nothing is wider than the screen', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/enterprises');
    await expect(phone.getByRole('row').first()).toBeVisible();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
