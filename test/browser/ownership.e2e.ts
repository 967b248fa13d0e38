import { readFile } from 'node:fs/promises';
import { Deal } from '../support/deal.js';
import { isStill } from './support/still.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

interface Page {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly enterprise: { readonly name: string } }[];
}

test.describe('changes of owner', () => {
  test('the office settles what a ledger claims of another unit’s enterprise', async ({ city, office }) => {
    test.slow();
    const person = await city.signIn('office-1');
    const before = await person.reads<Page>('/ownership-collisions');
    const [first] = before.items;
    await office.goto('/ownership');
    const row = office
      .getByRole('listitem')
      .filter({ hasText: first?.enterprise.name ?? '?' })
      .first();
    await isStill(office);
    expect(await violationsOf(office)).toEqual([]);
    await row.getByRole('button', { name: '归属不变' }).click();
    const sheet = office.getByRole('dialog', { name: '归属不变' });
    await expect(sheet.getByRole('button', { name: '归属不变' })).toBeDisabled();
    await sheet.getByRole('textbox', { name: '依据' }).fill('首报在先，台账是后补的');
    await sheet.getByRole('button', { name: '归属不变' }).click();
    await expect(sheet).toBeHidden();
    await expect.poll(async () => (await person.reads<Page>('/ownership-collisions')).total).toBe(before.total - 1);
    await office.getByRole('button', { name: '归属未变' }).click();
    await expect(office.getByRole('listitem').filter({ hasText: '首报在先，台账是后补的' })).toBeVisible();
  });

  test('who passed by lapse is listed with both days, opens, and goes away as a file', async ({ city, office }) => {
    test.slow();
    const { total, items } = await (await city.signIn('office-1')).reads<Page>('/ownership-passages');
    expect(total).toBeGreaterThan(0);
    await office.goto('/enterprises');
    await office.getByRole('link', { name: '归属变动' }).click();
    await office.getByRole('button', { name: '满期易主' }).click();
    await expect(office.getByRole('status').filter({ hasText: `${String(total)} 家` })).toBeVisible();
    await isStill(office);
    expect(await violationsOf(office)).toEqual([]);
    const saved = office.waitForEvent('download');
    await office.getByRole('button', { name: '导出' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(total + 1);
    const name = items[0]?.enterprise.name ?? '?';
    await office.getByRole('link', { name }).first().click();
    await expect(office.getByRole('heading', { name })).toBeVisible();
  });

  test('the office extends the protection of an owner; a lead has no such button', async ({ city, lead, office }) => {
    const deal = await Deal.begin(await city.signIn('gdq1-member'), {
      name: `佛山市丙${String(Date.now())}家居有限公司`,
    });
    await deal.contact('2026-01-05', { kind: 'meeting' });
    const path = `/enterprises/${deal.enterpriseId}`;
    await lead.goto(path);
    await expect(lead.getByText(/首报，保护到/)).toBeVisible();
    await expect(lead.getByRole('button', { name: '延长保护' })).toBeHidden();

    await office.goto(path);
    await office.getByRole('button', { name: '延长保护' }).click();
    const sheet = office.getByRole('dialog', { name: '延长保护' });
    await sheet.getByLabel('保护到哪天').fill('2026-01-06');
    await sheet.getByRole('textbox', { name: '为什么延长' }).fill('对方在等股东会');
    await expect(sheet.getByRole('button', { name: '延长保护' })).toBeDisabled();
    await sheet.getByLabel('保护到哪天').fill('2031-01-06');
    await isStill(office);
    expect(await violationsOf(office)).toEqual([]);
    await sheet.getByRole('button', { name: '延长保护' }).click();
    await expect(sheet).toBeHidden();
    const person = await city.signIn('office-1');
    expect(await person.reads(path)).toMatchObject({ owner: { protectedUntil: '2031-01-06' } });
    await office.getByText('归属经过').click();
    await expect(office.getByText('保护延到 2031-01-06：对方在等股东会')).toBeVisible();
  });

  test('a split asks whose each thing is that came since the merge', async ({ city, office }) => {
    test.slow();
    const mark = String(Date.now());
    const member = await city.signIn('gdq1-member');
    const person = await city.signIn('office-1');
    const [one, other] = [`佛山市甲${mark}门窗有限公司`, `东莞乙${mark}家居制造厂`];
    const into = await Deal.begin(member, { name: one });
    const merged = await Deal.begin(member, { name: other });
    for (const each of [into, merged]) await each.contact('2026-09-01');
    await person.does(`/enterprises/${merged.enterpriseId}/merge`, { intoId: into.enterpriseId, reason: '同一家' });
    await into.contact('2026-09-02', { kind: 'call' });
    await into.contact('2026-09-03', { kind: 'meeting' });
    await office.goto(`/enterprises/${into.enterpriseId}`);
    await office.getByRole('button', { name: '拆分' }).click();
    const sheet = office.getByRole('dialog', { name: '拆分' });
    await sheet.getByRole('textbox', { name: '原因' }).fill('核实是两家');
    await sheet.getByRole('button', { name: '拆分' }).click();
    const since = sheet.getByRole('region', { name: '合并以后新增的 2 条，各归哪一家' });
    await expect(since).toBeVisible();
    await expect(sheet.getByRole('button', { name: '拆分', exact: true })).toBeDisabled();
    await since
      .getByRole('group', { name: /2026-09-02/ })
      .getByRole('button', { name: other })
      .click();
    await since.getByRole('button', { name: `其余都归 ${one}` }).click();
    await isStill(office);
    expect(await violationsOf(office)).toEqual([]);
    await sheet.getByRole('button', { name: '拆分', exact: true }).click();
    await expect(sheet).toBeHidden();
    const days = async (enterpriseId: string): Promise<unknown[]> =>
      (await person.reads<{ items: { on: string }[] }>(`/enterprises/${enterpriseId}/timeline`)).items
        .map(({ on }) => on)
        .sort();
    expect(await days(into.enterpriseId)).toEqual(['2026-09-01', '2026-09-03']);
    expect(await days(merged.enterpriseId)).toEqual(['2026-09-01', '2026-09-02']);
  });
});
