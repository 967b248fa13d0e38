import type { Page } from '@playwright/test';
import { Deal } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { isStill } from './support/still.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

const PASSWORD = 'zhudian-demo';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** A new unit with a lead and a member: nobody else's test works there, or counts its leads. */
async function newTeam(city: RunningCity): Promise<{ unitId: string; unitName: string; lead: Member; member: Member }> {
  const office = await city.signIn('office-1');
  const mark = String(Date.now()).slice(-8);
  const unitName = `测试${mark}落实专班`;
  const unit = await office.does<{ id: string }>('/units', {
    code: `T${mark}`,
    kind: 'enterprise_task_force',
    name: unitName,
  });
  const person = async (role: 'lead' | 'member', name: string): Promise<Member> => {
    const username = `t${mark}-${role}`;
    const grants = [{ role, unitId: unit.id, from: '2026-01-01' }];
    const { id } = await office.does<{ id: string }>('/users', { name: `${name}${mark}`, username, grants });
    const { invitation } = await office.does<{ invitation: string }>(`/users/${id}/invite`, {});
    await office.post('/auth/accept-invitation', { token: invitation, password: PASSWORD });
    return { id, name: `${name}${mark}`, username };
  };
  return { unitId: unit.id, unitName, lead: await person('lead', '韦队长'), member: await person('member', '李要走') };
}

const KINDS = {
  county: '县市区',
  industry_task_force: '产业招商专班',
  enterprise_task_force: '三企入桂专班',
  field_team: '驻点小分队',
} as const;

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`/structure?${query}`);
  await expect(page.getByRole('navigation', { name: '组织的各部分' })).toBeVisible();
}

test.describe('the structure', () => {
  test('is drawn as 5+10+3+7, with the departments apart; people are found by pinyin', async ({ city, office }) => {
    test.slow();
    const { lead } = await newTeam(city);
    const person = await city.signIn('office-1');
    const { actual } = await person.reads<{ actual: Record<string, number> }>('/units/structure');
    await open(office, '');
    for (const [kind, name] of Object.entries(KINDS)) {
      const region = office.getByRole('region', { name });
      await expect(region.getByRole('listitem')).toHaveCount(actual[kind] ?? -1);
      await expect(region.locator('header')).toContainText(String(actual[kind]));
    }
    await expect(office.getByRole('region', { name: '市直部门' }).getByRole('listitem').first()).toBeVisible();
    await office.getByRole('button', { name: '人员', exact: true }).click();
    const find = office.getByRole('textbox', { name: '姓名、拼音、用户名' });
    await find.fill('weiduizhang');
    await expect(office.getByRole('button', { name: lead.name, exact: true })).toBeVisible();
    await find.fill(lead.username);
    await expect(office.locator('tbody tr')).toHaveCount(1);
  });

  test('the office reaches it on the phone from 我的, and sets the robots of a unit on its page', async ({
    city,
    browserOf,
  }) => {
    const { unitId, unitName } = await newTeam(city);
    const phone = await browserOf('office-1', PHONE);
    await phone.goto('/mine');
    const pages = phone.getByRole('navigation', { name: '其他页面' });
    await expect(pages.getByRole('link', { name: '审计' })).toBeVisible();
    expect(await violationsOf(phone)).toEqual([]);
    await pages.getByRole('link', { name: '组织' }).click();
    await expect(phone).toHaveURL(/\/structure$/);

    const office = await browserOf('office-1');
    await open(office, `unit=${unitId}`);
    const pane = office.getByRole('complementary', { name: unitName });
    await expect(pane.getByRole('heading', { name: `${unitName}的群机器人` })).toBeVisible();
    await pane.getByRole('combobox', { name: '再加一个' }).click();
    await office.getByRole('option', { name: '邮件' }).click();
    await pane.getByRole('textbox', { name: '邮箱' }).fill('team@example.com');
    await pane.getByRole('button', { name: '保存' }).click();
    await expect(pane.getByRole('checkbox', { name: '邮件' })).toBeChecked();
    expect(await violationsOf(office)).toEqual([]);
  });

  test('a leaver’s work is handed over: the receipt, their session ends, the successor has it', async ({
    city,
    office,
    browserOf,
  }) => {
    test.slow();
    const { lead, member } = await newTeam(city);
    const leaver = await city.signIn(member.username);
    const deal = await Deal.begin(leaver, { name: `佛山市交接${String(Date.now())}门窗有限公司` });
    await deal.contact('2026-09-01');
    const firm = (await leaver.reads<{ name: string }>(`/enterprises/${deal.enterpriseId}`)).name;
    const theirs = await browserOf(member.username);
    await theirs.goto('/mine');
    await expect(theirs.locator('#main').getByText(member.name)).toBeVisible();

    await open(office, `tab=people&user=${member.id}`);
    await office.getByRole('button', { name: '离队' }).click();
    const dialog = office.getByRole('dialog', { name: new RegExp(`^${member.name}离队`) });
    await expect(dialog.getByRole('cell', { name: firm, exact: true })).toBeVisible();
    await expect(dialog.getByRole('cell', { name: lead.name }).first()).toBeVisible();
    await dialog.getByRole('textbox', { name: '说明' }).fill('任期届满。');
    await dialog.getByRole('button', { name: /^交接 \d+ 件，办理离队$/ }).click();

    const receipt = office.getByRole('article', { name: '工作交接单' });
    await expect(receipt.getByText(new RegExp(`^${lead.name}接手`))).toBeVisible();
    await expect(receipt.getByRole('cell', { name: firm, exact: true })).toBeVisible();
    await expect(receipt.getByText('说明：任期届满。')).toBeVisible();

    expect(await leaver.get('/enterprises')).toMatchObject({ status: 401 });
    await theirs.goto('/today');
    await expect(theirs.getByRole('button', { name: '登录', exact: true })).toBeVisible();
    const successor = await city.signIn(lead.username);
    expect(await successor.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ responsibleUserId: lead.id });

    await office.goto(`/audit?group=people&subject=${member.id}`);
    const entry = office.getByRole('list', { name: '操作记录' }).getByRole('listitem').filter({ hasText: '交接工作' });
    await expect(entry.first()).toContainText(member.name);
    await expect(entry.first()).toContainText('原因：任期届满。');
  });

  test('somebody is invited by a link, sets a password once, and is in', async ({
    city,
    office,
    browserOf,
    browser,
  }) => {
    test.slow();
    const { unitId } = await newTeam(city);
    const name = `覃新来${String(Date.now()).slice(-6)}`;
    await open(office, `unit=${unitId}`);
    await office.getByRole('button', { name: '邀请人员到这里' }).click();
    const sheet = office.getByRole('dialog', { name: '邀请人员' });
    await sheet.getByRole('textbox', { name: '姓名' }).fill(name);
    await sheet.getByRole('textbox', { name: '用户名' }).fill(`q${String(Date.now())}`);
    await sheet.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await sheet.getByRole('textbox', { name: '邀请链接' }).inputValue();

    const context = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
    const phone = await context.newPage();
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: `${name}，欢迎来驻点` })).toBeVisible();
    expect(await violationsOf(phone)).toEqual([]);
    await phone.getByLabel('密码', { exact: true }).fill('a good long one');
    await phone.getByLabel('再输一遍').fill('a good long on');
    await expect(phone.getByRole('button', { name: '设好密码并登录' })).toBeDisabled();
    await phone.getByLabel('再输一遍').fill('a good long one');
    await phone.getByRole('button', { name: '设好密码并登录' }).click();
    await expect(phone.getByRole('navigation', { name: '主导航' })).toBeVisible();

    const late = await browserOf('gdq1-member');
    await late.goto(link);
    await expect(late.getByRole('alert')).toContainText('这个邀请用过了');
    await expect(late.getByRole('link', { name: '去登录' })).toBeVisible();
  });

  test('a unit is dissolved: the preview says what moves, and the successor has it', async ({ city, office }) => {
    test.slow();
    const { unitId, unitName, lead } = await newTeam(city);
    const heir = await newTeam(city);
    const theirs = await city.signIn(lead.username);
    const deal = await Deal.begin(theirs, { name: `佛山市撤并${String(Date.now())}门窗有限公司` });
    await deal.contact('2026-09-01');
    await open(office, `unit=${unitId}`);
    await office.getByRole('button', { name: '撤并', exact: true }).click();
    const dialog = office.getByRole('dialog', { name: `撤并${unitName}？` });
    await expect(dialog.getByRole('listitem').filter({ hasText: '企业' })).toContainText('1');
    await dialog.getByRole('combobox', { name: '由谁承接' }).fill(heir.unitName);
    await office.getByRole('option', { name: heir.unitName }).click();
    const today = await dialog.getByLabel('最后一天').inputValue();
    await dialog.getByLabel('最后一天').fill(dayBefore(today));
    await expect(dialog.getByText('马上由承接单位接手')).toBeVisible();
    await dialog.getByRole('button', { name: '撤并', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(office.getByRole('complementary', { name: unitName }).getByText(heir.unitName)).toBeVisible();
    const after = await city.signIn(heir.lead.username);
    expect(await after.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ owner: { unitId: heir.unitId } });
  });
});

test.describe('the audit page', () => {
  test('says what a change changed, and that the chain is intact', async ({ city, office }) => {
    test.slow();
    const { unitId, unitName } = await newTeam(city);
    const boss = await city.signIn('office-1');
    const { items } = await boss.reads<{ items: { id: string; version: number }[] }>(
      '/units?kind=enterprise_task_force&limit=200',
    );
    const version = items.find(({ id }) => id === unitId)?.version;
    await boss.patch(`/units/${unitId}`, { version, stationCity: '成都市' });
    await office.goto(`/audit?subject=${unitId}`);
    const list = office.getByRole('list', { name: '操作记录' });
    await expect(list.getByText('驻在城市')).toBeVisible();
    await expect(list.getByText('成都市')).toBeVisible();
    await expect(list.getByRole('button', { name: unitName }).first()).toBeVisible();

    const saved = office.waitForEvent('download');
    await office.getByRole('button', { name: '导出链头' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^zhudian-audit-\d+\.txt$/);
    await office.getByRole('button', { name: '校验', exact: true }).click();
    await expect(office.getByText(/^完好：\d+ 条/)).toBeVisible();
    await office.getByLabel('对照以前导出的链头（可不填）').fill('不是链头');
    await office.getByRole('button', { name: '校验', exact: true }).click();
    await expect(office.getByRole('alert')).toBeVisible();
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

for (const part of ['unit', 'person', 'settings'] as const) {
  test(`${part}: nothing stands in anybody's way, light and dark, and the phone scrolls one way`, async ({
    city,
    office,
  }) => {
    test.slow();
    const { unitId, member } = await newTeam(city);
    const queries = { unit: `unit=${unitId}`, person: `tab=people&user=${member.id}`, settings: 'tab=settings' };
    for (const colorScheme of ['light', 'dark'] as const) {
      await office.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(office, queries[part]);
      await isStill(office);
      expect(await violationsOf(office)).toEqual([]);
    }
    await office.setViewportSize({ width: 390, height: 844 });
    await open(office, queries[part]);
    await isStill(office);
    expect(await office.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
}
