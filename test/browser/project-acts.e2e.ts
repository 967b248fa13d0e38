import type { Page } from '@playwright/test';
import { Deal, type Project } from '../support/deal.js';
import type { Person } from '../support/person.js';
import { isStill } from './support/still.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

const MILLION = 1_000_000;

function file(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n${name}\n%%EOF\n`) };
}

async function countyId(person: Person): Promise<string> {
  const { items } = await person.reads<{ items: { id: string; kind: string }[] }>('/units?limit=200');
  return items.find(({ kind }) => kind === 'county')?.id ?? '';
}

/** A contract of 100 million yuan. */
async function signed(member: Person, name: string): Promise<{ deal: Deal; project: Project }> {
  const deal = await Deal.begin(member, { name });
  await deal.contact('2026-01-05');
  await deal.visit('2026-01-12');
  const project = await deal.project(await countyId(member), '2026-02-02', { name: '板材二期' });
  await project.sign('2026-03-02');
  return { deal, project };
}

async function opens(page: Page, enterpriseId: string, act: string): Promise<void> {
  await page.goto(`/enterprises/${enterpriseId}`);
  await page.getByRole('button', { name: '板材二期的更多登记' }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

test.describe('what happens to a project beside its next stage, on the page of its enterprise', () => {
  test('an amendment has its own day and file; progress and a termination change the status alone', async ({
    browserOf,
    city,
  }) => {
    test.slow();
    const member = await city.signIn('gdq1-member');
    const { deal, project } = await signed(member, `佛山市芷溪${String(Date.now())}板材有限公司`);
    const phone = await browserOf('gdq1-member', PHONE);
    await opens(phone, deal.enterpriseId, '登记合同变更');
    const amending = phone.getByRole('dialog', { name: '登记合同变更' });
    const confirm = amending.getByRole('button', { name: '登记合同变更' });
    await amending.getByRole('button', { name: '减资' }).click();
    await amending.getByRole('textbox', { name: '减少多少' }).fill('2000');
    await amending.getByLabel('变更日期').fill('2026-04-01');
    await amending.getByRole('textbox', { name: '原因' }).fill('二期设备改租');
    await expect(amending.getByText('100,000,000 元变为 80,000,000 元')).toBeVisible();
    await expect(confirm).toBeDisabled();
    await amending.getByLabel('补充协议').setInputFiles(file('补充协议.pdf'));
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    await confirm.click();
    await expect(amending).toBeHidden();
    await expect(phone.getByText('8,000').first()).toBeVisible();
    expect(await member.reads(`/projects/${project.id}`)).toMatchObject({ contractAmountYuan: 80 * MILLION });

    await opens(phone, deal.enterpriseId, '登记进展');
    const going = phone.getByRole('dialog', { name: '登记进展' });
    await going.getByRole('button', { name: '投产' }).click();
    await going.getByRole('button', { name: '登记进展' }).click();
    await expect(going).toBeHidden();
    expect(await member.reads(`/projects/${project.id}`)).toMatchObject({ status: 'in_production' });

    await opens(phone, deal.enterpriseId, '登记解约');
    const ending = phone.getByRole('dialog', { name: '登记解约' });
    await ending.getByRole('textbox', { name: '原因' }).fill('母公司收缩');
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    await ending.getByRole('button', { name: '登记解约' }).click();
    await expect(ending).toBeHidden();
    await expect(phone.getByText('终止', { exact: true })).toBeVisible();
    await expect(phone.getByRole('button', { name: '板材二期的更多登记' })).toBeHidden();
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ stage: 'signed' });
  });

  test('two leads record at once: the second is told of the other’s, and goes on with what was typed', async ({
    lead,
    city,
  }) => {
    const member = await city.signIn('gdq1-member');
    const { deal, project } = await signed(member, `佛山市菱塘${String(Date.now())}板材有限公司`);
    await opens(lead, deal.enterpriseId, '登记进展');
    const going = lead.getByRole('dialog', { name: '登记进展' });
    await going.getByRole('button', { name: '投产' }).click();
    await going.getByRole('textbox').last().fill('首批订单出货');
    const record = going.getByRole('button', { name: '登记进展' });
    await expect(record).toBeEnabled();
    const attachments = [await member.upload()];
    const amendment = { on: '2026-04-01', deltaYuan: -20 * MILLION, reason: '二期设备改租', attachments };
    await member.does(`/projects/${project.id}/amendments`, amendment);
    await record.click();
    await expect(going.getByRole('alert')).toContainText('合同变更');
    expect(await member.reads(`/projects/${project.id}`)).toMatchObject({ status: 'signed' });
    await expect(going.getByRole('textbox').last()).toHaveValue('首批订单出货');
    await isStill(lead);
    expect(await violationsOf(lead)).toEqual([]);
    await record.click();
    await expect(going).toBeHidden();
    expect(await member.reads(`/projects/${project.id}`)).toMatchObject({ status: 'in_production' });
  });

  test('funds are subtracted from one receipt, never more than it, and only once somebody else has verified it', async ({
    browserOf,
    city,
  }) => {
    test.slow();
    const member = await city.signIn('gdq1-member');
    const office = await city.signIn('office-1');
    const payer = `佛山市兰汀${String(Date.now())}板材有限公司`;
    const { deal, project } = await signed(member, payer);
    await office.does(`/funds/${await project.receive('2026-04-01', 30 * MILLION, { payer })}/verify`, {});
    const page = await browserOf('gdq1-member');
    await opens(page, deal.enterpriseId, '核减');
    const sheet = page.getByRole('dialog', { name: '核减' });
    await sheet.getByRole('combobox', { name: '减哪一笔' }).click();
    await page.getByRole('option', { name: '2026-04-01 到账 30,000,000 元' }).click();
    await sheet.getByRole('textbox', { name: '减多少' }).fill('3001');
    await sheet.getByRole('textbox', { name: '原因' }).fill('重复入账');
    await expect(sheet.getByText('最多减 30,000,000 元')).toBeVisible();
    await expect(sheet.getByRole('button', { name: '核减' })).toBeDisabled();
    await sheet.getByRole('textbox', { name: '减多少' }).fill('3000');
    await isStill(page);
    expect(await violationsOf(page)).toEqual([]);
    await sheet.getByRole('button', { name: '核减' }).click();
    await expect(sheet).toBeHidden();
    const { receipts } = await member.reads<{ receipts: { id: string; kind: string }[] }>(`/projects/${project.id}`);
    const reversal = receipts.find(({ kind }) => kind === 'reversal');
    expect(reversal).toMatchObject({ state: 'submitted', amountYuan: -30 * MILLION });
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ stage: 'funds_in_place' });
    await office.does(`/funds/${reversal?.id ?? ''}/verify`, {});
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ stage: 'signed' });
  });

  test('the intent of a project that was made with a waiver is given later, with its file', async ({
    browserOf,
    city,
  }) => {
    const lead = await city.signIn('gdq1-lead');
    const deal = await Deal.begin(lead, { name: `佛山市蕙洲${String(Date.now())}板材有限公司` });
    await deal.contact('2026-01-05');
    await deal.visit('2026-01-12');
    const { projectId } = await lead.does<{ projectId: string }>(`/enterprises/${deal.enterpriseId}/projects`, {
      name: '板材二期',
      countyId: await countyId(lead),
      manufacturing: true,
      credits: [{ unitId: lead.unitId, percent: 100, lead: true }],
      attachments: [],
      waive: { reason: '意向协议在对方手里' },
    });
    const phone = await browserOf('gdq1-member', PHONE);
    await opens(phone, deal.enterpriseId, '补登意向');
    const sheet = phone.getByRole('dialog', { name: '补登意向' });
    await sheet.getByRole('textbox', { name: '意向投资额' }).fill('5000');
    await sheet.getByLabel('意向日期').fill('2026-02-02');
    await expect(sheet.getByRole('button', { name: '补登意向' })).toBeDisabled();
    await sheet.getByLabel('意向协议或会议纪要').setInputFiles(file('意向协议.pdf'));
    await isStill(phone);
    expect(await violationsOf(phone)).toEqual([]);
    await sheet.getByRole('button', { name: '补登意向' }).click();
    await expect(sheet).toBeHidden();
    const project = await lead.reads(`/projects/${projectId}`);
    expect(project).toMatchObject({ intendedAmountYuan: 50 * MILLION });
    expect(await lead.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ stage: 'intent' });
    await phone.getByRole('button', { name: '板材二期的更多登记' }).click();
    await expect(phone.getByRole('menuitem', { name: '登记进展' })).toBeVisible();
    await expect(phone.getByRole('menuitem', { name: '补登意向' })).toBeHidden();
  });
});
