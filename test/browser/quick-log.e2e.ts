import type { Page } from '@playwright/test';
import { logged, ownEnterprise } from './support/own-enterprise.js';
import { expect, PHONE, test } from './support/test.js';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test.describe('快记, on a phone', () => {
  test('one sentence fills the form, and two taps save it', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市栖霞泊门窗有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/');
    await phone.getByRole('link', { name: '快记' }).click();
    const sentence = '今天下午和栖霞泊门窗张总通电话，有意向，明天再打';
    await phone.getByRole('textbox', { name: '说一句' }).fill(sentence);
    await expect(phone.getByRole('button', { name: /^企业 佛山市栖霞泊门窗有限公司/ })).toBeVisible();
    await expect(phone.getByRole('button', { name: /^方式 电话/ })).toBeVisible();
    await expect(phone.getByRole('button', { name: /^对方 张总/ })).toBeVisible();
    await expect(phone.getByRole('button', { name: /^下一步 电话 明天/ })).toBeVisible();
    await expect(phone.getByText('阶段要有凭据才会动', { exact: false })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await expect.poll(() => logged(city, id, sentence)).toHaveLength(1);
    const member = await city.signIn('gdq1-member');
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({
      stage: 'contacted',
      nextAction: { kind: 'call' },
    });
  });

  test('a guess is corrected with a tap, and nothing is saved while something is missing', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市芦荻湾家具有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await phone.getByRole('textbox', { name: '说一句' }).fill('芦荻湾家具聊了用地');
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByRole('alert')).toHaveText('还差方式');
    await phone.getByRole('button', { name: /^方式/ }).click();
    await phone.getByRole('dialog').getByRole('button', { name: '会谈' }).click();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await expect.poll(() => logged(city, id, '芦荻湾家具聊了用地')).toHaveLength(1);
  });

  test('a visit wants a photo, or one tap that says why there is none', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市白蘋洲板业有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    await phone.getByRole('textbox', { name: '说一句' }).fill('今天白蘋洲板业来贵港考察');
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByRole('alert')).toContainText('照片');
    await phone.getByRole('button', { name: '企业要求不拍照' }).click();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(() => logged(city, id, '今天白蘋洲板业来贵港考察')).toHaveLength(1);
  });

  test('an input method that composes never saves', async ({ browserOf, city }) => {
    await ownEnterprise(city, '佛山市鸥鹭汀新材有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    const box = phone.getByRole('textbox', { name: '说一句' });
    await box.fill('今天和鸥鹭汀新材通电话');
    await box.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
    await expect(box).toHaveValue('今天和鸥鹭汀新材通电话');
    await expect(phone).toHaveURL(/\/log$/);
  });
});

test.describe('what is begun stays', () => {
  test('a page that the phone ends in the middle comes back with the sentence and the corrections', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市荇菜塘陶瓷有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    const box = phone.getByRole('textbox', { name: '说一句' });
    const sentence = '荇菜塘陶瓷聊了天然气价';
    await box.fill(sentence);
    await phone.getByRole('button', { name: /^方式/ }).click();
    await phone.getByRole('dialog').getByRole('button', { name: '会谈' }).click();
    await expect(phone.getByRole('button', { name: /^方式 会谈/ })).toBeVisible();
    await phone.reload();
    await expect(box).toHaveValue(sentence);
    await expect(phone.getByRole('button', { name: /^方式 会谈/ })).toBeVisible();
    await phone.goto('/');
    await phone.getByRole('link', { name: '快记' }).click();
    await expect(box).toHaveValue(sentence);
    await expect(phone.getByText('上次写了没存的', { exact: false })).toBeVisible();
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByText('已记下')).toBeVisible();
    await phone.goto('/log');
    await expect(box).toHaveValue('');
    await expect.poll(() => logged(city, id, sentence)).toHaveLength(1);
  });

  test('photos come back with what was begun, to nobody else, and go up with it once', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市凫鹥渚陶瓷有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    const context = phone.context();
    const signInAs = async (username: string): Promise<void> => {
      const { session: value } = await city.signIn(username);
      const { hostname: domain } = new URL(city.address);
      await context.addCookies([{ name: 'zhudian_session', value, domain, path: '/' }]);
    };
    const photos = (page: Page) => page.getByRole('button', { name: /^去掉第 \d 张$/ });
    const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true });
    await phone.goto('/log');
    await phone.getByLabel('拍照').setInputFiles({ name: '窑炉.png', mimeType: 'image/png', buffer: PHOTO });
    await expect(photos(phone)).toHaveCount(1);
    const again = await context.newPage();
    await expect(async () => {
      await again.goto('/log');
      await expect(photos(again)).toHaveCount(1, { timeout: 5_000 });
    }).toPass();
    await expect(again.getByText('照片是上次拍了没存的', { exact: false })).toBeVisible();
    await phone.close();

    await signInAs('gdq1-lead');
    await again.goto('/log');
    await expect(save(again)).toBeEnabled();
    await expect(photos(again)).toHaveCount(0);

    await signInAs('gdq1-member');
    await again.goto('/log');
    await expect(photos(again)).toHaveCount(1);
    const sentence = '今天和凫鹥渚陶瓷通电话，看了窑炉照片';
    await again.getByRole('textbox', { name: '说一句' }).fill(sentence);
    await expect(again.getByRole('button', { name: /^企业 佛山市凫鹥渚陶瓷/ })).toBeVisible();
    const sent = again.waitForRequest(`**/enterprises/${id}/activities`);
    await save(again).click();
    await expect(again.getByText('已记下')).toBeVisible();
    expect(((await sent).postDataJSON() as { attachments: string[] }).attachments).toHaveLength(1);
    await again.goto('/log');
    await expect(save(again)).toBeEnabled();
    await expect(photos(again)).toHaveCount(0);
    await expect.poll(() => logged(city, id, sentence)).toHaveLength(1);
  });

  test('a phone that has no room for photos says so', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.addInitScript(`{
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === 'photos') throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    }`);
    await phone.goto('/log');
    await phone.getByLabel('拍照').setInputFiles({ name: '厂区.png', mimeType: 'image/png', buffer: PHOTO });
    await expect(phone.getByRole('alert')).toContainText('照片只在这一页里');
  });

  test('more than fits is not cut: it says so, and nothing is saved', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto('/log');
    const text = '今天和张总通电话，谈了很多。'.repeat(300);
    await phone.getByRole('textbox', { name: '说一句' }).fill(text);
    await phone.getByRole('button', { name: '保存', exact: true }).click();
    await expect(phone.getByRole('alert')).toContainText(`这段有 ${String(text.length)} 字，最多 4000 字`);
    await expect(phone.getByRole('textbox', { name: '说一句' })).toHaveValue(text);
  });
});
