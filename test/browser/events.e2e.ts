import type { Page } from '@playwright/test';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, PHONE, test } from './support/test.js';

async function eventOf(city: RunningCity): Promise<{ readonly id: string; readonly name: string }> {
  const office = await city.signIn('office-1');
  const name = `桂江门窗展${String(Date.now())}`;
  const event = { name, kind: 'expo', startsOn: '2026-10-20', endsOn: '2026-10-20', place: '佛山' };
  return { id: (await office.does<{ id: string }>('/events', event)).id, name };
}

/** Opens a number: its rows, and that they add up to it. */
async function opens(page: Page, number: string, title = number): Promise<void> {
  await page.getByRole('button', { name: number, exact: true }).click();
  await expect(page.getByRole('complementary', { name: title, exact: true }).getByRole('status')).toContainText(
    '与数字一致',
  );
}

test.describe('events', () => {
  test('the office registers one, and corrects it', async ({ office }) => {
    const name = `长三角推介会${String(Date.now())}`;
    await office.goto('/events');
    await office.getByRole('button', { name: '登记活动' }).click();
    const sheet = office.getByRole('dialog', { name: '登记活动' });
    await sheet.getByRole('button', { name: '推介会' }).click();
    await sheet.getByLabel('名称').fill(name);
    await sheet.getByLabel('开始').fill('2026-10-20');
    await sheet.getByRole('button', { name: '登记活动' }).click();
    await expect(office.getByRole('heading', { name })).toBeVisible();
    await expect(office.getByText('还没有记下见到的企业。')).toBeVisible();

    await office.getByRole('button', { name: '修改' }).click();
    const edit = office.getByRole('dialog', { name: '修改活动' });
    await edit.getByLabel('地点').fill('上海');
    await edit.getByRole('button', { name: '保存' }).click();
    await expect(office.getByText('上海')).toBeVisible();
    await office.reload();
    await expect(office.getByText('上海')).toBeVisible();
  });

  test('names pasted are tried, chosen where alike, and written at once', async ({ city, lead }) => {
    const stamp = String(Date.now());
    const rival = await city.signIn('gdq2-lead');
    const known = await Deal.begin(rival, { name: `维达${stamp}纸业（中国）有限公司`, shortName: `维达${stamp}纸业` });
    const { id } = await eventOf(city);
    await lead.goto(`/events/${id}`);
    await lead.getByRole('button', { name: '登记参会企业' }).click();
    const sheet = lead.getByRole('dialog', { name: '登记参会企业' });
    const text = `惠州${stamp}玩具有限公司，张三，总经理，13800138000\n维达${stamp}纸业\n惠州${stamp}玩具有限公司`;
    await sheet.getByLabel('见到的企业').fill(text);
    await sheet.getByRole('button', { name: '预演' }).click();
    const row = (line: number) => sheet.getByRole('row').nth(line);
    await expect(row(1)).toContainText('新企业');
    await expect(row(3)).toContainText('重复');
    await expect(sheet).not.toContainText('13800138000');
    await expect(sheet.getByRole('button', { name: '全部记下' })).toBeDisabled();

    await sheet.getByLabel(`维达${stamp}纸业是哪一家`).click();
    await lead.getByRole('option', { name: /^就是/ }).click();
    await sheet.getByRole('button', { name: '全部记下' }).click();
    await expect(lead.getByText('已记下 2 家')).toBeVisible();
    await expect(lead.getByRole('button', { name: '触达企业', exact: true })).toHaveText('2');
    await opens(lead, '触达企业');
    const there = await rival.reads<{ stage: string }>(`/enterprises/${known.enterpriseId}`);
    expect(there.stage).toBe('contacted');
  });

  test('what came of it through to a contract: each number is its rows', async ({ city, leader }) => {
    const { id } = await eventOf(city);
    const lead = await city.signIn('gdq1-lead');
    const { items } = await lead.reads<{ items: { id: string }[] }>('/units?kind=county');
    const deal = await Deal.begin(lead, { name: `佛山展后${String(Date.now())}门窗有限公司` });
    const contact = { kind: 'event', eventId: id, occurredOn: '2026-10-20', summary: '展位交谈' };
    await lead.does(`/enterprises/${deal.enterpriseId}/activities`, contact);
    await deal.visit('2026-10-25');
    const project = await deal.project(items[0]?.id ?? '', '2026-10-28');
    await project.sign('2026-11-05');
    await leader.goto(`/events/${id}`);
    await expect(leader.getByRole('button', { name: '登记参会企业' })).toHaveCount(0);
    await expect(leader.getByRole('button', { name: '后来签约项目', exact: true })).toHaveText('1');
    for (const number of ['触达企业', '后来来访', '后来意向项目', '后来合同投资额']) await opens(leader, number);
  });

  test('on the phone one scrolls one way, and pastes too', async ({ city, browserOf }) => {
    const { id } = await eventOf(city);
    const phone = await browserOf('gdq1-lead', PHONE);
    await phone.goto(`/events/${id}`);
    await phone.getByRole('button', { name: '登记参会企业' }).click();
    await phone.getByLabel('见到的企业').fill(`惠州${String(Date.now())}灯饰有限公司`);
    await phone.getByRole('button', { name: '预演' }).click();
    await phone.getByRole('button', { name: '全部记下' }).click();
    await expect(phone.getByRole('button', { name: '触达企业', exact: true })).toHaveText('1');
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

test.describe('introducers and channels', () => {
  test('an introducer is registered, corrected, and has the enterprises they brought', async ({ city, office }) => {
    const name = `佛山门窗协会${String(Date.now())}`;
    await office.goto('/introducers');
    await office.getByRole('button', { name: '登记引荐人' }).click();
    const sheet = office.getByRole('dialog', { name: '登记引荐人' });
    await sheet.getByLabel('名称').fill(name);
    await sheet.getByRole('button', { name: '登记引荐人' }).click();
    await office.getByRole('link', { name }).click();
    await expect(office.getByText('还没有引荐企业。')).toBeVisible();

    const introducerId = office.url().split('/').at(-1) ?? '';
    const lead = await city.signIn('gdq1-lead');
    const firm = { name: `佛山引荐${String(Date.now())}门窗有限公司`, channel: 'association', introducerId };
    const { id } = await lead.does<{ id: string }>('/enterprises', firm);
    const contact = {
      kind: 'call',
      occurredOn: '2026-10-20',
      summary: '协会引见',
      channel: 'association',
      introducerId,
    };
    await lead.does(`/enterprises/${id}/activities`, contact);
    await office.goto(`/introducers/${introducerId}?from=2026-10-01&to=2026-10-31`);
    await expect(office.getByRole('link', { name: firm.name })).toBeVisible();
    await opens(office, `${name} 对接企业`, '对接企业');

    await office.getByRole('button', { name: '修改' }).click();
    await office.getByRole('dialog').getByLabel('备注').fill('每年办展');
    await office.getByRole('button', { name: '保存' }).click();
    await expect(office.getByText('每年办展')).toBeVisible();
  });

  for (const path of ['/introducers', '/channels']) {
    test(`${path}: the whole of the yield opens its rows, in the period that is chosen`, async ({ leader }) => {
      await leader.goto(path);
      await leader.getByRole('button', { name: '今年以来' }).click();
      for (const column of ['对接企业', '合同投资额']) await opens(leader, `合计 ${column}`, column);
      await leader.getByRole('button', { name: '去年全年' }).click();
      await expect(leader).toHaveURL(/from=20\d\d-01-01/);
      await expect(leader.getByRole('row', { name: /^合计/ })).toBeVisible();
    });
  }
});
