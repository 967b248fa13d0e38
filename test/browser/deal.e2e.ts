import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.js';

function pdf(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = Buffer.from(`%PDF-1.4\n% ${String(Math.random())}\n%%EOF\n`);
  return { name, mimeType: 'application/pdf', buffer };
}

/** The one button of an enterprise's page, and the dialog that it opens. */
async function gives(page: Page, id: string, words: string): Promise<Locator> {
  await page.goto(`/enterprises/${id}`);
  await page.getByRole('button', { name: words, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function confirms(dialog: Locator, words: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`^${words}`) }).click();
  await expect(dialog).toBeHidden();
}

test('a firm goes from its first contact to funds: the member, the lead, the office', async ({
  member,
  lead,
  office,
  city,
}) => {
  test.slow();
  const acting = await city.signIn('gdq1-member');
  const name = `佛山市从头${String(Date.now())}门窗有限公司`;
  const { id } = await acting.does<{ id: string }>('/enterprises', { name, channel: 'direct' });

  const contact = await gives(member, id, '登记对接');
  await contact.getByLabel('见了谁').fill('林国栋 副总经理');
  await contact.getByLabel('谈了什么').fill('介绍了园区，对方想看厂房。');
  await confirms(contact, '确认对接');
  const visit = await gives(member, id, '登记来访');
  await visit.getByLabel('来了几人').fill('4');
  await visit.getByLabel('看了哪里').fill('园区标准厂房');
  await visit.getByLabel('谈了什么').fill('看中二号厂房。');
  await visit.getByRole('button', { name: '对方不便拍照' }).click();
  await confirms(visit, '确认来访');

  const intent = await gives(lead, id, '登记意向');
  await intent.getByLabel('项目名称').fill('门窗生产线');
  await intent.getByLabel('意向投资额').fill('5000');
  await intent.getByRole('combobox', { name: '意向县市区' }).click();
  await lead.getByRole('option').first().click();
  await intent.getByRole('combobox', { name: '产业链' }).click();
  await lead.getByRole('option').first().click();
  await intent.getByLabel('意向协议或会议纪要').setInputFiles(pdf('纪要.pdf'));
  await expect(intent.getByText('已上传')).toBeVisible();
  await confirms(intent, '确认意向');
  const contract = await gives(lead, id, '登记签约');
  await contract.getByLabel('合同投资额').fill('5000');
  await contract.getByLabel('签约各方').fill(`榕湖区人民政府、${name}`);
  await contract.getByLabel('合同文本').setInputFiles(pdf('合同.pdf'));
  await expect(contract.getByText('已上传')).toBeVisible();
  await confirms(contract, '确认签约');
  const receipt = await gives(lead, id, '报到位资金');
  await receipt.getByLabel('到账金额').fill('800');
  await receipt.getByLabel('凭证文件').setInputFiles(pdf('回单.pdf'));
  await expect(receipt.getByText('已上传')).toBeVisible();
  await confirms(receipt, '报到位资金');
  expect(await acting.stageOf(id)).toBe('signed');

  await office.goto('/funds');
  await office.getByRole('region', { name: '待核验' }).getByText(name).click();
  const desk = office.getByRole('region', { name });
  const ticks = desk.locator('ol').getByRole('button');
  await expect(ticks).toHaveCount(5);
  for (let line = 0; line < 5; line += 1) await ticks.nth(line).click();
  await desk.getByRole('button', { name: /^核验通过/ }).click();
  await expect(office.getByText(/^已核验/).first()).toBeVisible();
  expect(await acting.stageOf(id)).toBe('funds_in_place');
});
