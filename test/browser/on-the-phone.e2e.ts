import type { Locator, Page } from '@playwright/test';
import { businessToday } from './support/business-today.js';
import { logged, ownEnterprise, readyWithoutSignal } from './support/own-enterprise.js';
import { expect, PHONE, test } from './support/test.js';

const DAY_MILLIS = 86_400_000;
const MOST_TABS = 30;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function save(phone: Page, name: RegExp, sentence: string): Promise<void> {
  await phone.getByRole('textbox', { name: '说一句' }).fill(sentence);
  await expect(phone.getByRole('button', { name })).toBeVisible();
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await expect(phone.getByText('已记下')).toBeVisible();
}

test.describe('whose session it is', () => {
  test('one that expired while something waits asks for the password, and then it goes up', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市听潮阁家具有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await phone.route('**/activities', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }),
    );
    await save(phone, /^企业 佛山市听潮阁/, '今天和听潮阁家具通电话');
    const dialog = phone.getByRole('dialog', { name: '登录过期了' });
    await expect(dialog).toBeVisible();
    await phone.unroute('**/activities');
    await dialog.getByLabel(/的密码$/).fill('zhudian-demo');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await expect.poll(async () => (await logged(city, id, '今天和听潮阁家具通电话')).length).toBe(1);
  });

  test('somebody else who signs in beside sends nothing of the first, and the first page shows nothing of theirs', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市滴翠亭五金有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await phone.context().route('**/activities', (route) => route.abort());
    await save(phone, /^企业 佛山市滴翠亭/, '今天和滴翠亭五金通电话');
    await phone.goto('/outbox');
    await expect(phone.getByText('滴翠亭', { exact: false })).toBeVisible();

    const beside = await phone.context().newPage();
    await beside.goto('/mine');
    beside.on('dialog', (dialog) => void dialog.accept());
    await beside.getByRole('button', { name: '退出登录' }).click();
    await expect(beside.getByRole('heading', { name: '登录驻点' })).toBeVisible();
    await phone.context().unroute('**/activities');
    await beside.getByRole('button', { name: /^队长/ }).click();
    await expect(beside.getByRole('navigation', { name: '主导航' })).toBeVisible();

    await expect(phone.getByText('滴翠亭', { exact: false })).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByText('没有待传的', { exact: false })).toBeVisible();
    expect(await logged(city, id, '今天和滴翠亭五金通电话')).toEqual([]);
  });
});

test.describe('what was refused is put right on the phone', () => {
  test('a photo that is none is taken out, and the visit goes up', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市沁梅坞陶瓷有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo at all') };
    await phone.getByLabel('拍照').setInputFiles(photo);
    await save(phone, /^企业 佛山市沁梅坞/, '今天沁梅坞陶瓷来贵港考察');
    await phone.goto('/outbox');
    await phone.getByRole('link', { name: '改一改' }).click();
    await expect(phone.getByRole('textbox', { name: '说一句' })).toHaveValue('今天沁梅坞陶瓷来贵港考察');
    await phone.getByRole('button', { name: '去掉第 1 张' }).click();
    await phone.getByRole('button', { name: '没来得及拍' }).click();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(async () => (await logged(city, id, '今天沁梅坞陶瓷来贵港考察')).length).toBe(1);
    await phone.goto('/outbox');
    await expect(phone.getByText('没有待传的', { exact: false })).toBeVisible();
  });
});

test.describe('a form', () => {
  test('has what it saves with before anything else has come: signal may be gone by then', async ({
    browserOf,
    city,
  }) => {
    await ownEnterprise(city, '佛山市蓼溆苑板业有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    const store = phone.waitForResponse(/\/assets\/phone-[^/]*\.js$/);
    await phone.route('**/api/v1/enterprises?**', async (route) => {
      await store;
      await route.continue();
    });
    await phone.goto('/log');
    await store;
    await expect(phone.getByRole('textbox', { name: '说一句' })).toBeVisible();
  });

  test('is filled in and saved with the keyboard alone', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市怡红院家电有限公司');
    const phone = await browserOf('gdq1-member');
    await phone.goto('/log');
    await expect(phone.getByRole('textbox', { name: '说一句' })).toBeFocused();
    await phone.keyboard.type('怡红院家电聊了用电');
    const kind = phone.getByRole('button', { name: /^方式/ });
    await expect(phone.getByRole('button', { name: /^企业 佛山市怡红院/ })).toBeVisible();
    await tabTo(phone, kind);
    await phone.keyboard.press('Enter');
    await tabTo(phone, phone.getByRole('dialog').getByRole('button', { name: '会谈' }));
    await phone.keyboard.press('Enter');
    await expect(phone.getByRole('dialog')).toHaveCount(0);
    await expect(kind).toBeFocused();
    await tabTo(phone, phone.getByRole('button', { name: '保存', exact: true }));
    await phone.keyboard.press('Enter');
    await expect(phone.getByText('已记下')).toBeVisible();
    await expect.poll(async () => (await logged(city, id, '怡红院家电聊了用电')).length).toBe(1);
  });
});

test.describe('what day it is', () => {
  test('a phone whose clock is a day ahead logs under the day that it is', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市沁芳桥电子有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.clock.install({ time: Date.now() + DAY_MILLIS });
    const before = businessToday();
    await phone.goto('/log');
    await save(phone, /^企业 佛山市沁芳桥/, '今天和沁芳桥电子通电话');
    await expect.poll(async () => (await logged(city, id, '今天和沁芳桥电子通电话')).length).toBe(1);
    const [item] = await logged(city, id, '今天和沁芳桥电子通电话');
    expect([before, businessToday()]).toContain(item?.on);
  });

  test('a page that is open when midnight passes knows; what was begun before is of its day', async ({
    browserOf,
    city,
  }) => {
    await ownEnterprise(city, '佛山市枫露渚建材有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.clock.install();
    await phone.goto('/log');
    await readyWithoutSignal(phone);
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和枫露渚建材通电话');
    await expect(phone.getByRole('button', { name: /^时间 今天/ })).toBeVisible();
    await phone.context().setOffline(true);
    await phone.clock.fastForward(DAY_MILLIS);
    await expect(phone.getByRole('button', { name: /^时间 昨天/ })).toBeVisible();
    await phone.getByRole('textbox', { name: '说一句' }).press('End');
    await phone.keyboard.type('，谈了用电');
    await expect(phone.getByRole('button', { name: /^时间 昨天/ })).toBeVisible();
    await phone.getByRole('button', { name: '清空' }).click();
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和枫露渚建材又通电话');
    await expect(phone.getByRole('button', { name: /^时间 今天/ })).toBeVisible();
  });
});
