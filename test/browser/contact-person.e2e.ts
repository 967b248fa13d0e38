import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';
import { isStill } from './support/still.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

const PERSON = {
  name: '容志远',
  title: '董事长',
  phones: ['13812345678'],
  wechat: 'rong-zhiyuan',
  email: 'rong@example.com',
};

async function withPerson(member: Person, name: string): Promise<string> {
  const deal = await Deal.begin(member, { name });
  await deal.contact('2026-01-05', { summary: '电话 13812345678，约了下周' });
  await member.does(`/enterprises/${deal.enterpriseId}/contact-persons`, PERSON);
  return deal.enterpriseId;
}

test.describe('a contact person on the page of an enterprise', () => {
  test('WeChat and e-mail are masked, and shown by an act that the trail keeps', async ({ browserOf, city }) => {
    const id = await withPerson(await city.signIn('gdq1-member'), `佛山市青萍${String(Date.now())}五金有限公司`);
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto(`/enterprises/${id}`);
    await expect(phone.getByText('138****5678').first()).toBeVisible();
    await expect(phone.getByText(PERSON.wechat)).toBeHidden();
    await expect(phone.getByText(PERSON.email)).toBeHidden();
    await phone.getByRole('button', { name: '显示微信' }).click();
    await expect(phone.getByText(PERSON.wechat)).toBeVisible();
    await phone.getByRole('button', { name: '显示邮箱' }).click();
    await expect(phone.getByRole('link', { name: '写信给容志远' })).toHaveAttribute('href', `mailto:${PERSON.email}`);
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { action: string }[] }>('/audit?limit=5');
    expect(items.filter(({ action }) => action === 'contact_person.reveal').length).toBeGreaterThanOrEqual(2);
  });

  test('the lead erases a person: the sheet says what goes and what stays, a member has no such button', async ({
    browserOf,
    city,
    lead,
  }) => {
    const id = await withPerson(await city.signIn('gdq1-member'), `佛山市白芨${String(Date.now())}五金有限公司`);
    const member = await browserOf('gdq1-member', PHONE);
    await member.goto(`/enterprises/${id}`);
    await member.getByRole('button', { name: '改容志远' }).click();
    await expect(member.getByRole('dialog', { name: '改联系人' })).toBeVisible();
    await expect(member.getByRole('button', { name: '删除个人信息' })).toBeHidden();

    await lead.goto(`/enterprises/${id}`);
    await lead.getByRole('button', { name: '改容志远' }).click();
    await lead.getByRole('button', { name: '删除个人信息' }).click();
    const sheet = lead.getByRole('dialog', { name: '删除容志远的个人信息' });
    await expect(sheet.getByText('找不回来')).toBeVisible();
    await expect(sheet.getByText('佐证、阶段和数字不变')).toBeVisible();
    await isStill(lead);
    expect(await violationsOf(lead)).toEqual([]);
    await sheet.getByRole('textbox', { name: '为什么删' }).fill('本人要求删除');
    await sheet.getByRole('button', { name: '删除个人信息' }).click();
    await expect(sheet).toBeHidden();
    await expect(lead.getByText('（信息已删除）')).toBeVisible();
    await expect(lead.getByText('容志远')).toBeHidden();
    await expect(lead.getByText('13812345678')).toBeHidden();
    const person = await city.signIn('gdq1-lead');
    expect(await person.reads(`/enterprises/${id}`)).toMatchObject({ stage: 'contacted' });
    const { items } = await person.reads<{ items: unknown[] }>(`/enterprises/${id}/contact-persons`);
    expect(items).toMatchObject([{ erased: true, phones: [], wechat: null, email: null }]);
  });
});
