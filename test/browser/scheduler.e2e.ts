import { expect, PHONE, test } from './support/test.js';

test.describe('调度台', () => {
  test('a queue is paused and goes on; the others are as they were', async ({ scheduler }) => {
    await scheduler.goto('/dispatch');
    const queues = scheduler.getByRole('region', { name: '发送队列' });
    await expect(queues.getByRole('row')).toHaveCount(9);
    const row = queues.getByRole('row', { name: /其他单位/ });
    await row.getByRole('button', { name: '暂停其他单位' }).click();
    await expect(row.getByText(/暂停$/)).toBeVisible();
    await row.getByRole('button', { name: '恢复' }).click();
    await expect(row.getByRole('button', { name: '暂停其他单位' })).toBeVisible();
  });

  test('a queue that could not be paused says so in its place', async ({ scheduler }) => {
    await scheduler.goto('/dispatch');
    const queues = scheduler.getByRole('region', { name: '发送队列' });
    const pause = queues.getByRole('button', { name: '暂停其他单位' });
    await scheduler.route('**/pause', (route) => route.fulfill({ status: 500, body: '' }));
    await pause.click();
    await expect(queues.getByRole('alert')).toBeVisible();
    await expect(pause).toBeEnabled();
  });

  test('what was not sent stands by its cause, with its cure and another try', async ({ scheduler, city }) => {
    const person = await city.signIn('scheduler');
    const { items } = await person.reads<{
      items: { channel: string; recipient: string; unitId: string | null; unitName: string }[];
    }>('/dispatch/failures');
    const failure = items.find(({ unitId }) => unitId !== null);
    await scheduler.goto('/dispatch');
    const section = scheduler.locator('section', { has: scheduler.getByRole('heading', { name: '没发出的' }) });
    const row = section
      .getByRole('listitem')
      .filter({ hasText: failure?.unitName ?? '' })
      .first();
    await row.getByRole('button', { name: /^(换密钥|改渠道)$/ }).click();
    await expect(scheduler.getByRole('dialog').getByText(`${failure?.unitName ?? ''}的群机器人`)).toBeVisible();
    await scheduler.keyboard.press('Escape');
    const tried = scheduler.waitForRequest(/queues\/[^/]+\/retry\?/);
    await row.getByRole('button', { name: /^重试 \d+$/ }).click();
    const asked = new URL((await tried).url()).searchParams;
    expect(asked.get('channel')).toBe(failure?.channel);
    expect(asked.get('recipient')).toBe(failure?.recipient);
  });

  test('the dry run says who gets it before anything goes out', async ({ scheduler, city }) => {
    await scheduler.goto('/dispatch');
    const composer = scheduler.getByRole('region', { name: '发一次提醒' });
    const send = composer.getByRole('button', { name: /^发送/ });
    await expect(send).toBeDisabled();
    await composer.getByRole('textbox', { name: '标题' }).fill('例会前请更新下一步');
    await composer.getByRole('textbox', { name: '说什么' }).fill('周五九点例会。');
    await composer.getByRole('combobox', { name: '哪些人' }).click();
    await scheduler.getByRole('option', { name: '负责人' }).click();
    await composer.getByRole('combobox', { name: '哪类单位' }).click();
    await scheduler.getByRole('option', { name: '驻点小分队' }).click();
    await expect(composer.getByText('未真正发送')).toBeVisible();
    await expect(send).toHaveText('发送 7 条');
    const office = await city.signIn('scheduler');
    const sentBefore = await office.reads<{ total: number }>('/dispatch/messages');
    await send.click();
    await expect(scheduler.getByText('已发 7 条')).toBeVisible();
    await expect(scheduler.getByText('例会前请更新下一步')).toBeVisible();
    expect((await office.reads<{ total: number }>('/dispatch/messages')).total).toBe(sentBefore.total + 1);
  });
});

test.describe('规则和日历', () => {
  test('a rule shows what it would have done before it is changed', async ({ scheduler }) => {
    await scheduler.goto('/rules');
    await scheduler.getByRole('button', { name: /^改 / }).nth(1).click();
    const dialog = scheduler.getByRole('dialog');
    await dialog.getByLabel(/^到期/).fill('一');
    await expect(dialog.getByText('填整数天，如 −5、0')).toBeVisible();
    await dialog.getByLabel(/^到期/).fill('12');
    await dialog.getByRole('button', { name: '试算上个月' }).click();
    await expect(dialog.getByRole('status')).toContainText('试算没有写入任何数据');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await expect(scheduler.getByRole('cell', { name: '12 个工作日后' })).toBeVisible();
  });

  test('a year that is not announced says so; a day is entered as a new version', async ({ scheduler }) => {
    await scheduler.goto('/calendar?year=2027');
    await expect(scheduler.getByText('2027年放假安排未公布，暂按周一至周五算')).toBeVisible();
    await scheduler.getByRole('button', { name: '2027-01-01' }).click();
    await scheduler.getByRole('textbox', { name: /依据/ }).fill('国办发明电〔2026〕1号');
    await scheduler.getByRole('button', { name: '存为新版本' }).click();
    await expect(scheduler.getByText('由招商办录入')).toBeVisible();
    await expect(scheduler.getByRole('button', { name: '2027-01-01 休' })).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('今日, on a phone', () => {
  test('a reminder is put off to a working day, and another is done, with one tap each', async ({
    browserOf,
    city,
  }) => {
    const own = await city.signIn('gdq1-lead');
    const open = async (): Promise<number> =>
      (await own.reads<{ total: number }>('/reminders?scope=mine&state=open&limit=1')).total;
    const phone = await browserOf('gdq1-lead', PHONE);
    await phone.goto('/today');
    await expect(phone.getByRole('heading', { name: '今日' })).toBeVisible();
    await expect(phone.getByRole('link', { name: '打电话前查一下' })).toBeVisible();
    await phone.goto('/reminders');
    await expect(phone.getByText(/^共 \d+ 件$/)).toBeVisible();
    const before = await open();
    await expect(phone.getByText(`共 ${String(before)} 件`)).toBeVisible();
    await phone.getByRole('button', { name: '稍后' }).nth(1).click();
    await phone.getByRole('dialog').getByRole('button').nth(1).click();
    await expect(phone.getByText(`共 ${String(before - 1)} 件`)).toBeVisible();
    await phone.getByRole('button', { name: '办结' }).last().click();
    await expect(phone.getByText(`共 ${String(before - 2)} 件`)).toBeVisible();
    expect(await open()).toBe(before - 2);
  });
});

test.describe('撞单预查', () => {
  test('says who holds it and until when, and asks to join', async ({ browserOf, city }) => {
    const other = await city.signIn('gdq2-member');
    const name = '佛山市枕霞阁铝材有限公司';
    const { id } = await other.does<{ id: string }>('/enterprises', { name, channel: 'direct' });
    await other.does(`/enterprises/${id}/activities`, { kind: 'meeting', occurredOn: '2026-01-05', summary: '见面' });
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/lookup');
    await phone.getByRole('searchbox').fill('枕霞阁铝材');
    await expect(phone.getByText(/在跟，先别打$/)).toBeVisible();
    await expect(phone.getByText('保护到')).toBeVisible();
    await phone.getByRole('button', { name: '申请协引' }).click();
    await phone.getByRole('dialog').getByRole('textbox').fill('负责人是本队商会会员');
    await phone.getByRole('dialog').getByRole('button', { name: '发出申请' }).click();
    await expect(phone.getByText(/^已发出/)).toBeVisible();
    const asked = await other.reads<{ total: number }>(`/ownership-requests?enterpriseId=${id}`);
    expect(asked.total).toBe(1);
  });
});
