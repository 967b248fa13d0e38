import { AxeBuilder } from '@axe-core/playwright';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, PHONE, test } from './support/test.js';

async function submitted(city: RunningCity): Promise<{ readonly id: string; readonly name: string }> {
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
    voucher: { fileId: await lead.upload() },
  });
  return { id, name };
}

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
      expect((await new AxeBuilder({ page: laptop }).exclude('iframe').analyze()).violations).toEqual([]);
      const phone = await browserOf('office-1', { ...PHONE, colorScheme });
      await phone.goto(`/funds?receipt=${id}`);
      await phone.getByRole('region', { name }).getByText('50,000,000').waitFor();
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    });
  }
});
