import type { Page } from '@playwright/test';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, test } from './support/test.js';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** An input method is in the middle of words when Enter chooses among them; Chromium itself composes. */
async function composeAndEnter(page: Page, words: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const end = words.length;
  await browser.send('Input.imeSetComposition', { text: words, selectionStart: end, selectionEnd: end });
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, key: 'Enter' });
  await browser.send('Input.insertText', { text: words });
  await browser.detach();
}

async function contacted(city: RunningCity, name: string): Promise<string> {
  const deal = await Deal.begin(await city.signIn('gdq1-member'), { name });
  await deal.contact('2026-01-05');
  return deal.enterpriseId;
}

async function visitForm(page: Page, id: string) {
  await page.goto(`/enterprises/${id}`);
  await page.getByRole('button', { name: '登记来访', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '登记来访' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test.describe('an input method', () => {
  test('Enter while it composes chooses words and nothing else, in search, in the list and in a form', async ({
    city,
    member,
  }) => {
    const id = await contacted(city, '佛山市紫藤架门窗有限公司');
    const written: string[] = [];
    member.on('request', (request) => {
      if (request.method() !== 'GET') written.push(request.url());
    });
    const dialog = await visitForm(member, id);
    for (const field of ['带队人', '看了哪里', '谈了什么']) {
      await dialog.getByLabel(field).focus();
      await composeAndEnter(member, '林国栋');
      await expect(dialog.getByLabel(field)).toHaveValue('林国栋');
    }
    await dialog.getByLabel('来了几人').fill('3');
    await dialog.getByRole('button', { name: '对方不便拍照' }).click();
    await expect(dialog.getByRole('button', { name: /^确认来访/ })).toBeEnabled();
    await dialog.getByLabel('看了哪里').focus();
    await composeAndEnter(member, '厂房');
    await expect(dialog).toBeVisible();
    await member.goto('/enterprises');
    const search = member.getByLabel('按名称、简称、信用代码找');
    await search.focus();
    await expect(search).toBeFocused();
    await composeAndEnter(member, '紫藤架');
    await expect(member.getByRole('row').filter({ hasText: '紫藤架' })).toBeVisible();
    await member.keyboard.press('Control+k');
    const everywhere = member.getByRole('dialog').getByRole('combobox');
    await expect(everywhere).toBeFocused();
    await composeAndEnter(member, '紫藤架');
    await expect(everywhere).toHaveValue('紫藤架');
    await expect(member).toHaveURL(/\/enterprises\?/);
    expect(written).toEqual([]);
  });
});

test.describe('a form that is filled in by hand', () => {
  test('an amount with its unit behind it is that amount, and no amount says how', async ({ city, lead }) => {
    const acting = await city.signIn('gdq1-member');
    const deal = await Deal.begin(acting, { name: '佛山市海棠社门窗有限公司' });
    await deal.contact('2026-01-05');
    await deal.visit('2026-01-06');
    await lead.goto(`/enterprises/${deal.enterpriseId}`);
    await lead.getByRole('button', { name: '登记意向', exact: true }).click();
    const dialog = lead.getByRole('dialog', { name: '登记意向' });
    const amount = dialog.getByLabel('意向投资额');
    await amount.fill('１．２亿');
    await expect(dialog.getByText('= 120,000,000 元')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '亿元', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await dialog.getByRole('button', { name: '万元', exact: true }).click();
    await expect(dialog.getByText('= 12,000 元')).toBeVisible();
    await amount.fill('一个多亿');
    await expect(dialog.getByText('写成数字', { exact: false })).toBeVisible();
  });

  test('a number is the same from a keyboard of either width, typed, pasted or composed', async ({ city, member }) => {
    const id = await contacted(city, '佛山市蘅芜苑门窗有限公司');
    const dialog = await visitForm(member, id);
    const size = dialog.getByLabel('来了几人');
    for (const typed of ['１２', '1２', '１，２']) {
      await size.fill('');
      await size.pressSequentially(typed);
      await expect(size).toHaveValue('12');
    }
    await size.fill('３０');
    await expect(size).toHaveValue('30');
    await size.press('Home');
    await size.pressSequentially('１');
    await expect(size).toHaveValue('130');
    await size.fill('');
    const browser = await member.context().newCDPSession(member);
    await browser.send('Input.imeSetComposition', { text: '４', selectionStart: 1, selectionEnd: 1 });
    await browser.send('Input.insertText', { text: '４' });
    await browser.detach();
    await expect(size).toHaveValue('4');
  });

  test('one file that is refused is named, and the others stay; a picture is pasted wherever the cursor is', async ({
    city,
    member,
  }) => {
    const id = await contacted(city, '佛山市芭蕉坞门窗有限公司');
    const dialog = await visitForm(member, id);
    await dialog.getByLabel('照片', { exact: true }).setInputFiles([
      { name: '厂区.png', mimeType: 'image/png', buffer: PHOTO },
      { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('不是照片') },
      { name: '门口.png', mimeType: 'image/png', buffer: PHOTO },
    ]);
    await expect(dialog.getByText('已上传')).toHaveCount(2);
    await expect(dialog.getByRole('alert')).toContainText('说明.txt');
    await dialog.getByLabel('谈了什么').focus();
    await member.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from([${PHOTO.join(',')}])], '截图.png', { type: 'image/png' }));
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }`);
    await expect(dialog.getByText('截图.png')).toBeVisible();
    await expect(dialog.getByText('已上传')).toHaveCount(3);
  });

  test('two quick taps on a button are one', async ({ city, member }) => {
    const id = await contacted(city, '佛山市梧桐院门窗有限公司');
    await member.goto(`/enterprises/${id}`);
    await member.getByRole('button', { name: '添联系人' }).click();
    const dialog = member.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('陈伟');
    await dialog.getByLabel('电话').fill('１３８００１３８０００');
    const asked: string[] = [];
    member.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.url());
    });
    await dialog.getByRole('button', { name: '保存' }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(member.getByText('138****8000')).toHaveCount(1);
    expect(asked).toHaveLength(1);
  });
});
