import type { Locator, Page } from '@playwright/test';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: '登记企业' });
}

async function held(city: RunningCity, name: string): Promise<void> {
  const deal = await Deal.begin(await city.signIn('gdq2-member'), { name });
  await deal.contact('2026-03-02');
}

async function registered(city: RunningCity, name: string): Promise<Record<string, unknown>[]> {
  const member = await city.signIn('gdq1-member');
  const query = new URLSearchParams({ q: name });
  return (await member.reads<{ items: Record<string, unknown>[] }>(`/enterprises?${query.toString()}`)).items;
}

test.describe('registering an enterprise, the one dialog', () => {
  test('N opens it over any list; a free firm is registered with what is known of it, and opens', async ({
    city,
    lead,
  }) => {
    const name = '佛山市停云霭木业有限公司';
    await lead.goto('/board');
    await expect(lead.getByRole('button', { name: /登记企业/ })).toBeVisible();
    await lead.keyboard.press('n');
    const dialog = dialogOf(lead);
    await dialog.getByRole('textbox', { name: '企业全称' }).fill(name);
    await expect(dialog.getByText('没有人在跟，可以首报。')).toBeVisible();
    expect(await violationsOf(lead)).toEqual([]);
    await dialog.getByRole('textbox', { name: '简称' }).fill('停云霭');
    await dialog.getByRole('combobox', { name: '来自哪里' }).fill('佛山南海');
    await lead.getByRole('option', { name: '广东省 佛山市 南海区' }).click();
    await dialog.getByRole('combobox', { name: '行业' }).fill('木门窗');
    await lead.getByRole('option', { name: /木门窗制造/ }).click();
    await dialog.getByRole('combobox', { name: '线索来源' }).click();
    await lead.getByRole('option', { name: '展会', exact: true }).click();
    await dialog.getByRole('button', { name: '登记', exact: true }).click();

    await expect(lead.getByRole('complementary', { name: '详情' }).getByRole('heading', { name })).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(await registered(city, name)).toMatchObject([
      {
        name,
        shortName: '停云霭',
        areaCode: '440605',
        industryCode: 'C2032',
        channel: 'expo',
        stage: null,
        owner: null,
      },
    ]);
    await lead.getByRole('link', { name: '列表' }).first().click();
    await lead.getByRole('button', { name: '登记企业' }).click();
    await expect(dialogOf(lead)).toBeVisible();
    await lead.goBack();
    await expect(dialogOf(lead)).toBeHidden();
  });

  test('another unit’s firm: who holds it until when, and what one may do then', async ({ city, member }) => {
    const name = '东莞市漱玉溪电子有限公司';
    await held(city, name);
    await member.goto('/enterprises');
    await member.getByRole('button', { name: '登记企业' }).click();
    const dialog = dialogOf(member);
    await dialog.getByRole('textbox', { name: '企业全称' }).fill(name);
    await expect(dialog.getByText(/在跟，先别打$/)).toBeVisible();
    await expect(dialog.getByText('保护到')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '登记', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: '申请协引' }).click();
    const ask = member.getByRole('dialog', { name: '申请协引' });
    await ask.getByRole('textbox', { name: '写明原因' }).fill('我们认识他们的老总。');
    await ask.getByRole('button', { name: '发出申请' }).click();
    await expect(member.getByText(/^已发出，等/)).toBeVisible();
    await dialog.getByRole('link', { name: '记一次接触' }).click();
    await expect(member).toHaveURL(/\/log\?/);
    await expect(dialog).toBeHidden();
    await expect(member.getByRole('button', { name: new RegExp(`^企业 ${name}`) })).toContainText('不占归属');
  });

  test('what only looks alike is shown, and registered when somebody says that it is another', async ({
    city,
    member,
  }) => {
    await held(city, '佛山市沁芳闸五金制品有限公司');
    const name = '广州市沁芳闸五金制品有限公司';
    await member.goto('/enterprises?register=new');
    const dialog = dialogOf(member);
    await dialog.getByRole('textbox', { name: '企业全称' }).fill(name);
    await expect(dialog.getByText('佛山市沁芳闸五金制品有限公司')).toBeVisible();
    await dialog.getByRole('button', { name: '都不是，登记这一家' }).click();
    await expect(dialog).toBeHidden();
    expect(await registered(city, name)).toMatchObject([{ name }]);
  });

  test('a code that fails its check asks for a reason, and keeps what was typed', async ({ city, member }) => {
    const name = '佛山市凹晶溪馆建材有限公司';
    await member.goto('/enterprises?register=new');
    const dialog = dialogOf(member);
    await dialog.getByRole('textbox', { name: '企业全称' }).fill(name);
    await dialog.getByRole('textbox', { name: '统一社会信用代码' }).fill('91440606231956878A');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.getByRole('textbox', { name: /为什么保留/ }).fill('执照上就是这样写的');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect(dialog).toBeHidden();
    expect(await registered(city, name)).toMatchObject([{ uscc: '91440606231956878A' }]);
  });

  test('search and look-up lead to it, with the name that was looked for', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/lookup');
    await phone.getByRole('searchbox').fill('无人知晓的榫卯作坊');
    await phone.getByRole('button', { name: '登记“无人知晓的榫卯作坊”' }).click();
    await expect(dialogOf(phone).getByRole('textbox', { name: '企业全称' })).toHaveValue('无人知晓的榫卯作坊');
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violationsOf(phone)).toEqual([]);
    await phone.goto('/today');
    await phone.getByRole('button', { name: '搜索' }).click();
    await phone.getByRole('combobox', { name: '搜索' }).fill('无人知晓的竹器行');
    await phone.getByRole('button', { name: '登记“无人知晓的竹器行”' }).click();
    await expect(dialogOf(phone).getByRole('textbox', { name: '企业全称' })).toHaveValue('无人知晓的竹器行');
  });

  test('from the quick log, without signal: it waits, goes up before its contact, and is the unit’s own', async ({
    browserOf,
    city,
  }) => {
    const name = '佛山市蘅芜苑香料有限公司';
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await phone.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await phone.context().setOffline(true);
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天和陈总通电话，想看厂房');
    await phone.getByRole('button', { name: /^企业/ }).click();
    await phone.getByRole('textbox', { name: '名称、简称' }).fill(name);
    await phone.getByRole('button', { name: `登记“${name}”并首报` }).click();
    await dialogOf(phone).getByRole('button', { name: '登记', exact: true }).click();
    await expect(phone.getByRole('button', { name: new RegExp(`^企业 ${name}`) })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下', { exact: true })).toBeVisible();
    await phone.goto('/outbox');
    await expect(phone.getByText(name, { exact: false }).first()).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText('都传上去了')).toBeVisible();
    const { unitId } = await city.signIn('gdq1-member');
    expect(await registered(city, name)).toMatchObject([{ name, stage: 'contacted', owner: { unitId } }]);
  });
});
