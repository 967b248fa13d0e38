import type { Page } from '@playwright/test';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

interface View {
  readonly owner: { readonly unitId: string } | null;
}

interface Request {
  readonly id: string;
  readonly enterprise: { readonly id: string };
  readonly state: string;
  readonly turn: string | null;
}

/** An enterprise of the second team for which the first asks. */
async function asked(city: RunningCity, kind: 'join' | 'transfer', mark: string): Promise<Deal> {
  const deal = await Deal.begin(await city.signIn('gdq2-member'), {
    name: `佛山市${mark}${String(Date.now()).slice(-6)}有限公司`,
  });
  await deal.contact('2026-03-01');
  const lead = await city.signIn('gdq1-lead');
  await lead.does(`/enterprises/${deal.enterpriseId}/${kind}-requests`, { reason: '我们早就认识他们的老总。' });
  return deal;
}

async function answers(page: Page, deal: Deal, words: string, reason?: string): Promise<void> {
  await page.goto(`/enterprises/${deal.enterpriseId}`);
  await expect(page.getByText('我们早就认识他们的老总。')).toBeVisible();
  await page.getByRole('button', { name: words, exact: true }).click();
  const sheet = page.getByRole('dialog');
  if (reason !== undefined) await sheet.getByRole('textbox', { name: '理由' }).fill(reason);
  await sheet.getByRole('button', { name: words, exact: true }).click();
  await expect(sheet).toBeHidden();
}

test.describe('who asks to join or for a transfer is answered on the page', () => {
  test('the owner’s lead lets another unit join: it supports, and the owner stays', async ({ city, browserOf }) => {
    const deal = await asked(city, 'join', '协引');
    const lead = await browserOf('gdq2-lead');
    await lead.goto(`/enterprises/${deal.enterpriseId}`);
    await expect(lead.getByRole('heading', { name: '协引和流转申请' })).toBeVisible();
    expect(await violationsOf(lead)).toEqual([]);
    await answers(lead, deal, '同意');
    await expect(lead.getByText('已同意', { exact: true }).first()).toBeVisible();
    const joined = await city.signIn('gdq1-member');
    const { unitId } = await city.signIn('gdq2-member');
    expect(await joined.reads<View>(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ owner: { unitId } });
  });

  test('a transfer is declined with a reason, which who asked reads', async ({ city, browserOf }) => {
    const deal = await asked(city, 'transfer', '流转');
    const owner = await browserOf('gdq2-lead');
    await owner.goto(`/enterprises/${deal.enterpriseId}`);
    await owner.getByRole('button', { name: '不同意' }).click();
    await expect(owner.getByRole('dialog').getByRole('button', { name: '不同意', exact: true })).toBeDisabled();
    await owner.keyboard.press('Escape');
    await answers(owner, deal, '不同意', '下周就签约了。');
    await expect(owner.getByText('未同意', { exact: true })).toBeVisible();
    await expect(owner.getByText('下周就签约了。', { exact: false })).toBeVisible();
    const who = await city.signIn('gdq1-lead');
    const query = `/ownership-requests?enterpriseId=${deal.enterpriseId}`;
    expect((await who.reads<{ items: Request[] }>(query)).items).toMatchObject([
      { state: 'declined', answer: '下周就签约了。' },
    ]);
  });

  test('in the owner’s time the office only reads; what was not answered in time it decides', async ({
    city,
    office,
  }) => {
    const fresh = await asked(city, 'transfer', '裁定');
    await office.goto(`/enterprises/${fresh.enterpriseId}`);
    await expect(office.getByText(/^归属单位答复；.* 起由招商办裁定$/)).toBeVisible();
    await expect(office.getByRole('button', { name: '同意', exact: true })).toHaveCount(0);

    const boss = await city.signIn('office-1');
    const { items } = await boss.reads<{ items: Request[] }>('/ownership-requests?limit=200');
    const late = items.find(({ state, turn }) => state === 'open' && turn === 'office');
    if (late === undefined) throw new Error('the reference city has no request that the office may decide');
    await office.goto(`/enterprises/${late.enterprise.id}`);
    await expect(office.getByText(/^\S+ 起由招商办裁定$/)).toBeVisible();
    await office.getByRole('button', { name: '不同意', exact: true }).first().click();
    const sheet = office.getByRole('dialog');
    await sheet.getByRole('textbox', { name: '理由' }).fill('归属单位正在推进。');
    await sheet.getByRole('button', { name: '不同意', exact: true }).click();
    await expect(sheet).toBeHidden();
    await expect(office.getByText('归属单位正在推进。', { exact: false })).toBeVisible();
    expect(await boss.reads(`/ownership-requests/${late.id}`)).toMatchObject({
      state: 'declined',
      answer: '归属单位正在推进。',
    });
  });
});
