import { Deal } from '../support/deal.js';
import { isStill } from './support/still.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

test.describe('what somebody sets for themselves', () => {
  test('a calendar address is made, opens without signing in, and is taken back', async ({ browserOf }) => {
    const phone = await browserOf('gdq2-member', PHONE);
    await phone.goto('/mine');
    await phone.getByRole('button', { name: '生成订阅地址' }).click();
    const address = await phone.getByRole('textbox', { name: '订阅地址' }).inputValue();
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    const calendar = await fetch(address);
    expect([calendar.status, (await calendar.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    await phone.getByRole('button', { name: '收回地址' }).click();
    const sheet = phone.getByRole('dialog', { name: '收回地址' });
    await expect(sheet.getByText('马上收不到更新')).toBeVisible();
    await sheet.getByRole('button', { name: '收回地址' }).click();
    await expect(sheet).toBeHidden();
    await expect(phone.getByRole('button', { name: '生成订阅地址' })).toBeVisible();
    await expect(phone.getByRole('textbox', { name: '订阅地址' })).toBeHidden();
    expect((await fetch(address)).status).toBe(404);
  });

  test('an access token is seen once, works for a program, and is revoked', async ({ browserOf, city }) => {
    const page = await browserOf('gdq3-lead');
    const as = (token: string): Promise<Response> =>
      fetch(`${city.address}/api/v1/auth/me`, { headers: { authorization: `Bearer ${token}` } });
    await page.goto('/mine');
    await page.getByRole('button', { name: '新令牌' }).click();
    const sheet = page.getByRole('dialog', { name: '新令牌' });
    await expect(sheet.getByRole('button', { name: '新令牌' })).toBeDisabled();
    await sheet.getByRole('textbox', { name: '给哪个程序用' }).fill('每晚导出');
    await isStill(page);
    expect(await violationsOf(page)).toEqual([]);
    await sheet.getByRole('button', { name: '新令牌' }).click();
    const token = await sheet.getByRole('textbox', { name: '令牌' }).inputValue();
    expect((await as(token)).status).toBe(200);
    await page.keyboard.press('Escape');
    await expect(page.getByText('每晚导出')).toBeVisible();
    await page.getByRole('button', { name: '撤销「每晚导出」' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await expect(page.getByText('还没有令牌。')).toBeVisible();
    expect((await as(token)).status).toBe(401);
  });

  test('the lead sets the quiet hours of the unit, and whom else it tells', async ({ browserOf, city }) => {
    const phone = await browserOf('gdq4-lead', PHONE);
    const { unitId } = await city.signIn('gdq4-lead');
    await phone.goto('/mine');
    await phone.getByRole('button', { name: /^改提醒时段/ }).click();
    const sheet = phone.getByRole('dialog', { name: /的提醒时段$/ });
    await sheet.getByLabel('几点起免打扰').fill('21:30');
    await sheet.getByRole('button', { name: '照常提醒' }).click();
    await sheet.getByLabel('每周最后一个工作日 16:07 一条汇总').uncheck();
    await sheet.getByRole('combobox', { name: '另外通知' }).click();
    await phone.getByRole('option').first().click();
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    await sheet.getByRole('button', { name: '保存' }).click();
    await expect(sheet).toBeHidden();
    await expect(phone.getByText('21:30—08:00')).toBeVisible();
    const lead = await city.signIn('gdq4-lead');
    const set = await lead.reads<{ namedUserIds: string[] }>(`/units/${unitId}/reminder-settings`);
    expect(set).toMatchObject({ quietFrom: '21:30', quietDaysOff: false, digestWeekly: false });
    expect(set.namedUserIds).toHaveLength(1);

    const member = await browserOf('gdq4-member', PHONE);
    await member.goto('/mine');
    await expect(member.getByRole('button', { name: '新令牌' })).toBeVisible();
    await expect(member.getByRole('button', { name: /^改提醒时段/ })).toBeHidden();
  });

  test('a word on a reminder stands with who said it, for the lead of the unit too', async ({ browserOf, city }) => {
    const member = await city.signIn('gdq1-member');
    const name = `佛山市丹桂${String(Date.now())}家居有限公司`;
    const deal = await Deal.begin(member, { name });
    await deal.contact('2026-01-05', { nextAction: { on: '2031-01-06', kind: 'call', what: '问样品' } });
    const query = `scope=mine&state=waiting&enterpriseId=${deal.enterpriseId}`;
    const { items } = await member.reads<{ items: { id: string; rule: string }[] }>(`/reminders?${query}`);
    const id = items.find(({ rule }) => rule === 'next_action')?.id ?? 'none waits';
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/reminders?state=waiting');
    await phone
      .getByRole('listitem')
      .filter({ has: phone.getByRole('link', { name }) })
      .filter({ hasText: '问样品' })
      .getByRole('button', { name: '批注' })
      .click();
    const sheet = phone.getByRole('dialog', { name: '批注' });
    await sheet.getByRole('textbox', { name: '说一句' }).fill('对方出差，周五再打');
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    await sheet.getByRole('button', { name: '记下' }).click();
    await expect(sheet.getByRole('listitem').filter({ hasText: '对方出差，周五再打' })).toBeVisible();
    await expect(sheet.getByRole('textbox', { name: '说一句' })).toHaveValue('');
    const lead = await city.signIn('gdq1-lead');
    const { acts } = await lead.reads<{ acts: unknown[] }>(`/reminders/${id}`);
    expect(acts.at(-1)).toMatchObject({ kind: 'comment', text: '对方出差，周五再打' });
  });
});
