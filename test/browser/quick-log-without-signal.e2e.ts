import { businessToday } from './support/business-today.js';
import { logged, ownEnterprise, readyWithoutSignal } from './support/own-enterprise.js';
import { expect, PHONE, test } from './support/test.js';

/** What is done when nothing else is, on a busy machine. */
const PATIENCE = { timeout: 150_000 };
/** A look at a page without signal, before the phone has it again to read on. */
const LOOK = { timeout: 10_000 };

test.describe('快记, without signal', () => {
  test('what the server stumbles over holds up its own enterprise alone, and nobody speaks of signal', async ({
    browserOf,
    city,
  }) => {
    const stuck = await ownEnterprise(city, '佛山市菖蒲岸五金有限公司');
    const free = await ownEnterprise(city, '佛山市芙蓉浦五金有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.route(`**/api/v1/enterprises/${stuck}/activities`, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
    );
    for (const name of ['菖蒲岸五金', '芙蓉浦五金']) {
      await phone.goto('/log');
      await phone.getByRole('textbox', { name: '说一句' }).fill(`${name}今天来电话`);
      await expect(phone.getByRole('button', { name: new RegExp(`^企业 佛山市${name}`) })).toBeVisible();
      await phone.getByRole('button', { name: '保存', exact: true }).click();
      await expect(phone.getByText('已记下').first()).toBeVisible();
    }
    await phone.goto('/outbox');
    await expect.poll(() => logged(city, free, '芙蓉浦五金今天来电话')).toHaveLength(1);
    await expect(phone.getByText('服务器暂时没收下', { exact: false })).toBeVisible();
    expect(await logged(city, stuck, '菖蒲岸五金今天来电话')).toHaveLength(0);
    await phone.unroute(`**/api/v1/enterprises/${stuck}/activities`);
    await phone.getByRole('button', { name: '立即传' }).click();
    await expect(phone.getByText('都传上去了')).toBeVisible();
    expect(await logged(city, stuck, '菖蒲岸五金今天来电话')).toHaveLength(1);
  });

  test('what is logged survives closing, and goes up exactly once', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市蓼花渡铝业有限公司');
    const first = await browserOf('gdq1-member', PHONE);
    await first.goto('/log');
    await readyWithoutSignal(first);
    await first.getByRole('textbox', { name: '说一句' }).fill('蓼花渡铝业');
    await expect(first.getByRole('button', { name: /^企业 佛山市蓼花渡铝业有限公司/ })).toBeVisible();

    const context = first.context();
    await context.setOffline(true);
    const sentence = '刚从蓼花渡铝业出来，见了单总';
    await first.getByRole('textbox', { name: '说一句' }).fill(sentence);
    await first.getByRole('button', { name: '保存', exact: true }).click();
    await expect(first.getByText('已记下')).toBeVisible();
    await first.close();

    const second = await context.newPage();
    await second.goto('/outbox');
    await expect(second.getByText('蓼花渡铝业', { exact: false })).toBeVisible();
    await expect(second.getByRole('status').filter({ hasText: '没有信号' })).toBeVisible();
    expect(await logged(city, id, sentence)).toHaveLength(0);

    await context.setOffline(false);
    await expect(second.getByText('都传上去了')).toBeVisible();
    expect(await logged(city, id, sentence)).toHaveLength(1);
  });

  test('a conflict holds up its own enterprise alone, and opens in place', async ({ browserOf, city }) => {
    const taken = '东莞市采菱溪电子有限公司';
    const own = await ownEnterprise(city, '佛山市听雨轩食品有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    await expect(phone.getByRole('textbox', { name: '说一句' })).toBeVisible();
    const context = phone.context();
    const save = async (sentence: string): Promise<void> => {
      await phone.goto('/log');
      await phone.getByRole('textbox', { name: '说一句' }).fill(sentence);
      if (sentence.includes('采菱溪')) {
        await phone.getByRole('button', { name: /^企业/ }).click();
        await phone.getByRole('textbox', { name: '名称、简称' }).fill(taken);
        await phone.getByRole('button', { name: `登记“${taken}”并首报` }).click();
        await phone
          .getByRole('dialog', { name: '登记企业' })
          .getByRole('button', { name: '登记', exact: true })
          .click();
      } else await expect(recognised).toBeVisible();
      await phone.getByRole('button', { name: '保存', exact: true }).click();
      await expect(phone.getByText('已记下').first()).toBeVisible();
    };
    const recognised = phone.getByRole('button', { name: /^企业 佛山市听雨轩食品有限公司/ });
    // Twice: what the first page read is on the phone when the second has opened.
    for (let visit = 0; visit < 2; visit += 1) {
      await phone.goto('/log');
      await phone.getByRole('textbox', { name: '说一句' }).fill('听雨轩食品');
      await expect(recognised).toBeVisible();
    }
    await context.setOffline(true);
    await save('今天和采菱溪电子通电话');
    await save('今天和听雨轩食品通电话');

    const other = await city.signIn('gdq2-member');
    const { id } = await other.does<{ id: string }>('/enterprises', { name: taken, channel: 'direct' });
    await other.does(`/enterprises/${id}/activities`, { kind: 'call', occurredOn: '2026-01-05', summary: '先到一步' });

    await context.setOffline(false);
    await phone.goto('/outbox');
    await expect(phone.getByText('要你定').first()).toBeVisible();
    await expect(phone.getByText('等前一条')).toBeVisible();
    await expect.poll(() => logged(city, own, '今天和听雨轩食品通电话')).toHaveLength(1);
    await expect(phone.getByRole('alert').filter({ hasText: '在跟进' })).toBeVisible();
  });

  test('a next step that somebody else has changed meanwhile: both side by side, and one chooses', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市藕香榭板材有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    const box = phone.getByRole('textbox', { name: '说一句' });
    const chosen = phone.getByRole('button', { name: /^企业 佛山市藕香榭板材有限公司/ });
    await box.fill('藕香榭板材');
    await expect(chosen).toBeVisible();
    await phone.context().setOffline(true);
    await box.fill('今天和藕香榭板材通电话，明天再打');
    await expect(phone.getByRole('button', { name: /^下一步 电话 明天/ })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();

    const lead = await city.signIn('gdq1-lead');
    const planned = { on: '2030-01-07', kind: 'inbound_visit', what: '来看厂房，市领导见' };
    const body = { kind: 'call', occurredOn: '2026-01-06', summary: '队长也打了', nextAction: planned };
    await lead.does(`/enterprises/${id}/activities`, body);

    await phone.goto('/outbox');
    await phone.context().setOffline(false);
    const held = phone.getByRole('alert').filter({ hasText: '也改了这家' });
    await expect(held.getByText('来看厂房，市领导见')).toBeVisible();
    await expect(held.getByText('明天', { exact: true })).toBeVisible();
    await held.getByRole('button', { name: '用我写的' }).click();
    await expect(phone.getByText('都传上去了')).toBeVisible();
    expect(await logged(city, id, '今天和藕香榭板材通电话，明天再打')).toHaveLength(1);
    expect(await lead.reads(`/enterprises/${id}`)).toMatchObject({ nextAction: { kind: 'call' } });
  });

  test('what else has changed meanwhile asks nobody', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市蓼风轩家具有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    const box = phone.getByRole('textbox', { name: '说一句' });
    await box.fill('蓼风轩家具');
    await expect(phone.getByRole('button', { name: /^企业 佛山市蓼风轩家具有限公司/ })).toBeVisible();
    await phone.context().setOffline(true);
    for (const sentence of ['今天和蓼风轩家具通电话，明天再打', '今天和蓼风轩家具又通电话，后天再打']) {
      await phone.goto('/log');
      await phone.getByRole('textbox', { name: '说一句' }).fill(sentence);
      await expect(phone.getByRole('button', { name: /^下一步 电话/ })).toBeVisible();
      await phone.getByRole('button', { name: '保存', exact: true }).click();
      await expect(phone.getByText('已记下').first()).toBeVisible();
    }
    const lead = await city.signIn('gdq1-lead');
    await lead.does(`/enterprises/${id}/activities`, { kind: 'call', occurredOn: '2026-01-06', summary: '队长也打了' });
    await phone.goto('/outbox');
    await phone.context().setOffline(false);
    await expect(phone.getByText('都传上去了')).toBeVisible();
    expect(await logged(city, id, '今天和蓼风轩家具又通电话，后天再打')).toHaveLength(1);
  });

  test('the page of an own enterprise that nobody has opened opens without signal', async ({ browserOf, city }) => {
    test.slow();
    // What was worked on last is read ahead first.
    const id = await ownEnterprise(city, '佛山市紫菱洲橱柜有限公司', businessToday());
    const laptop = await browserOf('gdq1-member');
    const asked: string[] = [];
    laptop.on('request', (request) => asked.push(request.url()));
    await laptop.goto('/today');
    const phone = await browserOf('gdq1-member', PHONE);
    const readAhead = phone.waitForResponse((response) => response.url().endsWith(`/enterprises/${id}`), PATIENCE);
    await phone.goto('/today');
    await readyWithoutSignal(phone);
    await readAhead;
    await expect(async () => {
      await phone.context().setOffline(true);
      try {
        await phone.goto(`/enterprises/${id}`);
        await expect(phone.getByRole('heading', { name: '佛山市紫菱洲橱柜有限公司' })).toBeVisible(LOOK);
        await expect(phone.getByText('第一次通话')).toBeVisible(LOOK);
      } finally {
        await phone.context().setOffline(false);
      }
    }).toPass();
    // A laptop asks for nothing that is not opened.
    expect(asked.filter((url) => url.includes(`/enterprises/${id}`))).toEqual([]);
  });

  test('who has left reads on the sign-in page what was not sent, as text, and nothing of it goes up', async ({
    browserOf,
    city,
  }) => {
    const leaver = await city.signIn('gdq5-member');
    const { id } = await leaver.does<{ id: string }>('/enterprises', {
      name: '佛山市暖香坞纸品有限公司',
      channel: 'direct',
    });
    await leaver.does(`/enterprises/${id}/activities`, {
      kind: 'call',
      occurredOn: '2026-01-05',
      summary: '第一次通话',
    });
    const phone = await browserOf('gdq5-member', PHONE);
    let tried = 0;
    await phone.route('**/activities', (route) => {
      tried += 1;
      return route.abort();
    });
    await phone.goto('/log');
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和暖香坞纸品通电话，谈了用水');
    await expect(phone.getByRole('button', { name: /^企业 佛山市暖香坞纸品有限公司/ })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await expect.poll(() => tried).toBeGreaterThan(0);

    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { id: string; username: string; version: number }[] }>(
      '/users?limit=200',
    );
    const user = items.find(({ username }) => username === 'gdq5-member');
    const left = await office.patch(`/users/${user?.id ?? ''}`, { version: user?.version, disabled: true });
    expect(left.status).toBe(200);

    await phone.unroute('**/activities');
    await phone.goto('/');
    await expect(phone.getByRole('heading', { name: /记的 1 条没传$/ })).toBeVisible();
    await phone.getByRole('button', { name: '看文字' }).click();
    await expect(phone.getByText('今天和暖香坞纸品通电话，谈了用水', { exact: false })).toBeVisible();
    expect((await office.reads<{ items: unknown[] }>(`/enterprises/${id}/timeline`)).items).toHaveLength(1);

    await phone.getByRole('button', { name: /^调度员/ }).click();
    await expect(phone.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await expect(phone.getByText('谈了用水', { exact: false })).toHaveCount(0);
    await phone.context().clearCookies();
    await phone.goto('/');
    await expect(phone.getByRole('button', { name: '登录' })).toBeVisible();
    await expect(phone.getByRole('button', { name: '看文字' })).toHaveCount(0);
  });

  test('a new version of the app keeps what waits, and sends it', async ({ entered, city, front }) => {
    test.slow();
    const id = await ownEnterprise(city, '佛山市秋爽斋电器有限公司');
    const { session } = await city.signIn('gdq1-member');
    const phone = await entered(front, session, PHONE);
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    await phone.route('**/activities', (route) => route.abort());
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和秋爽斋电器通电话');
    await expect(phone.getByRole('button', { name: /^企业 佛山市秋爽斋电器有限公司/ })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await expect(phone.locator('script[src*="/assets/index-"]')).toHaveCount(1);

    front.publishNext();
    await phone.goto('/outbox');
    await expect(phone.getByText('秋爽斋电器', { exact: false })).toBeVisible();
    await expect(phone.getByText('有新版本')).toBeVisible(PATIENCE);
    await phone.getByText('有新版本').click();
    await expect(phone.locator('script[src*="/assets-of-the-next-version/index-"]')).toHaveCount(1);
    await expect(phone.getByText('秋爽斋电器', { exact: false })).toBeVisible();
    await phone.context().setOffline(true);
    await phone.reload();
    await expect(phone.locator('script[src*="/assets-of-the-next-version/index-"]')).toHaveCount(1);
    await expect(phone.getByText('秋爽斋电器', { exact: false })).toBeVisible();
    // With signal it goes up by itself, at once or after a pause that grows with what came to nothing.
    await phone.unroute('**/activities');
    await phone.context().setOffline(false);
    await expect(phone.getByText('都传上去了')).toBeVisible(PATIENCE);
    expect(await logged(city, id, '今天和秋爽斋电器通电话')).toHaveLength(1);
  });

  test('signing out warns of what waits, and the next person sees none of it', async ({ browserOf, city }) => {
    await ownEnterprise(city, '佛山市荻花秋服饰有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和荻花秋服饰通电话');
    await expect(phone.getByRole('button', { name: /^企业 佛山市荻花秋服饰有限公司/ })).toBeVisible();
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await phone.route('**/activities', (route) => route.abort());
    await phone.context().setOffline(false);

    await phone.goto('/mine');
    phone.once('dialog', (dialog) => void dialog.accept());
    const asked = phone.waitForEvent('dialog');
    await phone.getByRole('button', { name: '退出登录' }).click();
    expect((await asked).message()).toContain('1 条没传');
    await phone.getByRole('button', { name: /^调度员/ }).click();
    await expect(phone.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await phone.goto('/outbox');
    await expect(phone.getByText('荻花秋', { exact: false })).toBeHidden();
  });
});
