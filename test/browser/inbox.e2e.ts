import type { Locator, Page } from '@playwright/test';
import type { Person } from '../support/person.js';
import type { RunningCity } from './support/running-city.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

/** A look at what changes, before the server is asked again. */
const LOOK_MILLIS = 2_000;

/** The scheduler writes to the leads of the field teams, looks at the dry run, and sends it. */
async function dispatch(scheduler: Page, title: string, body: string): Promise<void> {
  await scheduler.goto('/dispatch');
  const composer = scheduler.getByRole('region', { name: '发一次提醒' });
  await composer.getByRole('textbox', { name: '标题' }).fill(title);
  await composer.getByRole('textbox', { name: '说什么' }).fill(body);
  await composer.getByRole('combobox', { name: '哪些人' }).click();
  await scheduler.getByRole('option', { name: '负责人' }).click();
  await composer.getByRole('combobox', { name: '哪类单位' }).click();
  await scheduler.getByRole('option', { name: '驻点小分队' }).click();
  await composer.getByLabel('急件，静默时段也发').check();
  await expect(composer.getByText('未真正发送')).toBeVisible();
  await composer.getByRole('button', { name: '发送 7 条' }).click();
  await expect(scheduler.getByText('已发 7 条')).toBeVisible();
}

/** A message of the scheduler that has reached somebody. */
async function arrived(city: RunningCity, username: string, title: string): Promise<Person> {
  const reader = await city.signIn(username);
  await (await city.signIn('scheduler')).does('/dispatch/messages', {
    title,
    body: '请先打电话给企业。',
    audience: { userIds: [reader.userId] },
    urgent: true,
  });
  await expect.poll(() => titlesOf(reader)).toContain(title);
  return reader;
}

async function titlesOf(reader: Person): Promise<string[]> {
  const { items } = await reader.reads<{ items: { title: { zh: string } }[] }>('/inbox?unread=true');
  return items.map(({ title }) => title.zh);
}

function bellOf(page: Page, unread: number) {
  return page.getByRole('button', { name: unread === 0 ? '收件，都读过了' : `收件，${String(unread)} 条没读` });
}

/** The bell comes to say by itself what the server says: the city's own reminders ring meanwhile. */
async function bellAgrees(page: Page, reader: Person): Promise<Locator> {
  let bell = bellOf(page, 0);
  await expect(async () => {
    bell = bellOf(page, (await reader.reads<{ unread: number }>('/inbox')).unread);
    await expect(bell).toBeVisible({ timeout: LOOK_MILLIS });
  }).toPass();
  return bell;
}

test.describe('the inbox', () => {
  test('what the scheduler sends arrives in another browser by itself, is read, and the bell is quiet', async ({
    lead,
    scheduler,
    city,
  }) => {
    const reader = await city.signIn('gdq1-lead');
    await reader.does('/inbox/acknowledge');
    await lead.goto('/board');
    await bellAgrees(lead, reader);

    await dispatch(scheduler, '台风红色预警', '明天的来访改期，先打电话给企业。');
    await expect.poll(() => titlesOf(reader)).toContain('台风红色预警');
    await (await bellAgrees(lead, reader)).click();
    const drawer = lead.getByRole('dialog', { name: '收件' });
    const message = drawer.getByRole('listitem').filter({ hasText: '台风红色预警' });
    await expect(message.getByText('明天的来访改期，先打电话给企业。')).toBeVisible();
    expect(await violationsOf(lead)).toEqual([]);
    await message.getByRole('button', { name: '标为已读', exact: true }).click();
    await expect(message.getByRole('button', { name: '标为已读', exact: true })).toBeHidden();
    await expect.poll(() => titlesOf(reader)).not.toContain('台风红色预警');
    await lead.keyboard.press('Escape');
    await bellAgrees(lead, reader);
  });

  test('on the phone it fills the screen; what is about an enterprise opens it, and has been read', async ({
    browserOf,
    city,
  }) => {
    await (await city.signIn('gdq3-member')).does('/inbox/acknowledge');
    const reader = await arrived(city, 'gdq3-member', '楹川橱柜改期');
    const { items } = await reader.reads<{ items: { id: string }[] }>('/enterprises?limit=1&stage=contacted');
    const enterpriseId = items[0]?.id ?? '';
    const phone = await browserOf('gdq3-member', PHONE);
    // Reminders of an enterprise ring in working hours; this one is about an enterprise at any hour.
    await phone.route('**/api/v1/inbox?*', async (route) => {
      const response = await route.fetch();
      const page = (await response.json()) as { items: object[] };
      await route.fulfill({
        response,
        json: { ...page, items: page.items.map((item) => ({ ...item, enterpriseId })) },
      });
    });
    await phone.goto('/reminders');
    await (await bellAgrees(phone, reader)).click();
    const drawer = phone.getByRole('dialog', { name: '收件' });
    await expect(drawer.getByText('楹川橱柜改期')).toBeVisible();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violationsOf(phone)).toEqual([]);
    await drawer.getByRole('link', { name: '打开请先打电话给企业。' }).click();
    await expect(phone).toHaveURL(new RegExp(`/enterprises/${enterpriseId}$`));
    await expect.poll(() => titlesOf(reader)).not.toContain('楹川橱柜改期');
  });

  test('all of it is read with one tap', async ({ browserOf, city }) => {
    await (await city.signIn('gdq4-member')).does('/inbox/acknowledge');
    await arrived(city, 'gdq4-member', '第一条');
    const reader = await arrived(city, 'gdq4-member', '第二条');
    const page = await browserOf('gdq4-member');
    await page.goto('/today');
    await (await bellAgrees(page, reader)).click();
    const drawer = page.getByRole('dialog', { name: '收件' });
    for (const title of ['第一条', '第二条']) {
      const message = drawer.getByRole('listitem').filter({ hasText: title });
      await expect(message.getByRole('button', { name: '标为已读', exact: true })).toBeVisible();
    }
    await drawer.getByRole('button', { name: '全部标为已读' }).click();
    await expect(drawer.getByRole('button', { name: '标为已读', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await bellAgrees(page, reader);
  });
});

test('who may only look at a reminder is offered nothing to do with it', async ({ leader, lead }) => {
  for (const page of [leader, lead]) await page.goto('/reminders?scope=all');
  const cardsOf = (page: Page) => page.getByRole('main').getByRole('listitem');
  await expect(cardsOf(lead).getByRole('button', { name: '办结' }).first()).toBeVisible();
  await expect(cardsOf(leader).first()).toBeVisible();
  await expect(cardsOf(leader).getByRole('button')).toHaveCount(0);
});
