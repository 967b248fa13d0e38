import { AxeBuilder } from '@axe-core/playwright';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, PHONE, test } from './support/test.js';
import { twoPagePdf } from './support/two-page-pdf.js';

/** Of a receipt with a voucher of two pages, which says whose it is. */
async function submitted(
  city: RunningCity,
  voucher?: Uint8Array,
): Promise<{ readonly id: string; readonly name: string }> {
  const lead = await city.signIn('gdq1-lead');
  const { items } = await lead.reads<{ items: { id: string }[] }>('/units?kind=county');
  const countyId = items[0]?.id ?? '';
  const name = `佛山市核验${String(Date.now())}门窗有限公司`;
  const deal = await Deal.begin(lead, { name });
  await deal.contact('2026-09-01');
  await deal.visit('2026-09-02');
  const project = await deal.project(countyId, '2026-09-03');
  await project.sign('2026-09-04');
  const { id } = await lead.does<{ id: string }>(`/projects/${project.id}/funds`, {
    receivedOn: '2026-10-31',
    amountYuan: 50_000_000,
    kind: 'bank_receipt',
    payer: name,
    voucher: { fileId: await lead.upload(voucher ?? twoPagePdf([`付款人：${name}`, `${name}的验资报告`])) },
  });
  return { id, name };
}

/** Whether anything is drawn on the first page. */
const IS_DRAWN = `[...document.querySelectorAll('[data-page="1"] canvas')].some((canvas) =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part < 128))`;

test.describe('funds', () => {
  test('a receipt passes once each line is ticked', async ({ city, office }) => {
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    const desk = office.getByRole('region', { name });
    await expect(desk.getByText('50,000,000')).toBeVisible();
    await expect(desk.getByRole('button', { name: /^核验通过/ })).toBeDisabled();
    const ticks = desk.locator('ol').getByRole('button');
    await expect(ticks).toHaveCount(5);
    for (let line = 0; line < 5; line += 1) await ticks.nth(line).click();
    await desk.getByRole('button', { name: /^核验通过/ }).click();
    await expect(office.getByText('已核验，计入 10月')).toBeVisible();
    await expect(office.getByRole('region', { name: '待核验' }).getByText(name)).toHaveCount(0);
  });

  test('by keys alone, from the first moment: 1 to 5 tick, A passes, R returns', async ({ city, office }) => {
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    const desk = office.getByRole('region', { name });
    await desk.waitFor();
    await office.keyboard.press('r');
    await expect(office.getByRole('dialog', { name: '退回这笔资金？' }).getByLabel('原因')).toBeFocused();
    await office.keyboard.press('Escape');
    await expect(office.getByRole('dialog')).toHaveCount(0);
    for (const key of ['1', '2', '3', '4', '5']) await office.keyboard.press(key);
    await expect(desk.getByRole('button', { name: /^核验通过/ })).toBeEnabled();
    await office.keyboard.press('a');
    await expect(office.getByText('已核验，计入 10月')).toBeVisible();
  });

  test('the voucher is read page by page, in Chinese that it does not bring along, and leaves the keyboard alone', async ({
    city,
    office,
  }) => {
    const refused: string[] = [];
    office.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    const voucher = office.getByRole('region', { name: '凭证' });
    const first = voucher.getByRole('img', { name: '第 1 页，共 2 页' });
    await expect(voucher.getByText(`付款人：${name}`)).toBeAttached();
    await expect(voucher.getByText(`${name}的验资报告`)).toBeAttached();
    await expect.poll(() => office.evaluate<boolean>(IS_DRAWN)).toBe(true);
    await expect(office.locator('body')).toBeFocused();

    const before = await first.boundingBox();
    const box = await voucher.getByRole('group').boundingBox();
    expect(before?.width).toBeLessThan(box?.width ?? 0);
    await voucher.getByRole('button', { name: '放大' }).click();
    await expect.poll(async () => (await first.boundingBox())?.width).toBeGreaterThan(box?.width ?? 0);
    await voucher.getByRole('button', { name: '缩小' }).click();
    await expect(voucher.getByRole('button', { name: '缩小' })).toBeDisabled();
    await voucher.getByRole('button', { name: '转 90 度' }).click();
    await expect.poll(async () => (await first.boundingBox())?.height).toBeLessThan(before?.width ?? 0);

    const place = voucher.getByRole('heading').locator('xpath=following-sibling::p');
    await expect(place).toContainText('第 1 页');
    await voucher.getByRole('group').press('End');
    await expect(place).toContainText('第 2 页');
    expect(refused).toEqual([]);
  });

  test('a document that cannot be read says so, and can still be had', async ({ city, office }) => {
    const { id } = await submitted(city, new TextEncoder().encode(`%PDF-1.4\n% ${String(Date.now())}\n%%EOF\n`));
    await office.goto(`/funds?receipt=${id}`);
    const voucher = office.getByRole('region', { name: '凭证' });
    await expect(voucher.getByRole('alert')).toHaveText('这份文件读不出来，请下载原件核对。');
    await expect(voucher.getByRole('link', { name: '原件' })).toBeVisible();
  });

  test('on paper it says as of when, whose, and by which rules', async ({ city, office }) => {
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    await expect(office.getByRole('region', { name })).toBeVisible();
    const foot = office.locator('footer').filter({ hasText: /口径：.+，第 \d+ 版/ });
    await expect(foot).toBeHidden();
    await office.emulateMedia({ media: 'print' });
    await expect(foot).toBeVisible();
    await expect(foot).toContainText(/截至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}驻深圳招商小分队/);
    await expect(office.getByRole('region', { name: '待核验' })).toBeHidden();
  });

  test('it is returned only with a reason', async ({ city, office }) => {
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    await office.getByRole('region', { name }).getByRole('button', { name: /^退回/ }).click();
    const sheet = office.getByRole('dialog', { name: '退回这笔资金？' });
    await expect(sheet.getByRole('button', { name: '退回', exact: true })).toBeDisabled();
    await sheet.getByLabel('原因').fill('回单看不清。');
    await sheet.getByRole('button', { name: '退回', exact: true }).click();
    await expect(office.getByText(/^已退回/)).toBeVisible();
    await expect(office.getByRole('region', { name: '待核验' }).getByText(name)).toHaveCount(0);
  });

  test('what somebody else has decided meanwhile makes room for the next, and says why', async ({ city, office }) => {
    const { id, name } = await submitted(city);
    await office.goto(`/funds?receipt=${id}`);
    const desk = office.getByRole('region', { name });
    await desk.waitFor();
    for (const key of ['1', '2', '3', '4', '5']) await office.keyboard.press(key);
    const other = await city.signIn('office-2');
    await office.route(`**/funds/${id}/verify`, async (route) => {
      await other.does(`/funds/${id}/verify`);
      await route.continue();
    });
    await desk.getByRole('button', { name: /^核验通过/ }).click();
    await expect(office.getByText('这笔已经核验或退回过了。')).toBeVisible();
    await expect(office.getByRole('region', { name: '待核验' }).getByText(name)).toHaveCount(0);
  });

  test('a city leader looks and decides nothing', async ({ city, leader }) => {
    const { id, name } = await submitted(city);
    await leader.goto(`/funds?receipt=${id}`);
    await expect(leader.getByRole('region', { name }).getByText('由招商办核验，这里只看。')).toBeVisible();
    await expect(leader.getByRole('button', { name: /^核验通过/ })).toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing stands in anybody's way (${colorScheme}), and the phone scrolls one way`, async ({
      city,
      browserOf,
    }) => {
      const { id, name } = await submitted(city);
      const laptop = await browserOf('office-1', { colorScheme });
      await laptop.goto(`/funds?receipt=${id}`);
      await laptop.getByRole('region', { name }).getByText('50,000,000').waitFor();
      await laptop.getByRole('region', { name: '凭证' }).locator('canvas').first().waitFor();
      expect((await new AxeBuilder({ page: laptop }).analyze()).violations).toEqual([]);
      const phone = await browserOf('office-1', { ...PHONE, colorScheme });
      await phone.goto(`/funds?receipt=${id}`);
      await phone.getByRole('region', { name }).getByText('50,000,000').waitFor();
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    });
  }
});
