import { Deal } from '../support/deal.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

test.describe('two enterprises that are one', () => {
  test('the office compares, merges, and splits again; the id of the merged one leads to the survivor', async ({
    city,
    office,
  }) => {
    const mark = String(Date.now()).slice(-6);
    const one = await city.signIn('gdq1-member');
    const two = await city.signIn('gdq2-member');
    const boss = await city.signIn('office-1');
    const twinName = `东莞市凸碧${mark}造纸厂`;
    const first = await Deal.begin(one, { name: `佛山市芦雪${mark}纸业有限公司`, shortName: `芦雪${mark}` });
    await first.contact('2026-03-01');
    const twin = await Deal.begin(two, { name: twinName });
    await twin.contact('2026-03-02', { summary: '在东莞见面' });
    // Known only now: both go by the same short name.
    const { version } = await boss.reads<{ version: number }>(`/enterprises/${twin.enterpriseId}`);
    await two.patch(`/enterprises/${twin.enterpriseId}`, { version, shortName: `芦雪${mark}` });
    const firstName = (await boss.reads<{ name: string }>(`/enterprises/${first.enterpriseId}`)).name;

    await office.goto(`/enterprises/${first.enterpriseId}`);
    const alike = office.getByRole('region', { name: '疑似重复' });
    await expect(alike).toContainText(twinName);
    await alike.getByRole('button', { name: '对比合并' }).click();
    const sheet = office.getByRole('dialog', { name: '对比合并' });
    await expect(sheet.getByRole('row').filter({ hasText: '名称' })).toContainText(twinName);
    expect(await violationsOf(office)).toEqual([]);
    const merge = sheet.getByRole('button', { name: '合并', exact: true });
    await expect(merge).toBeDisabled();
    await sheet.getByRole('textbox', { name: '原因' }).fill('同一家企业的两个厂名。');
    await merge.click();
    await expect(sheet).toBeHidden();
    await expect(office.getByText(`已并入 ${twinName}`)).toBeVisible();
    await expect(office.getByText('在东莞见面')).toBeVisible();

    await office.goto(`/enterprises/${twin.enterpriseId}`);
    await expect(office).toHaveURL(new RegExp(`/enterprises/${first.enterpriseId}$`));
    await expect(office.getByRole('heading', { name: firstName })).toBeVisible();

    await office.getByRole('button', { name: '拆分' }).click();
    const split = office.getByRole('dialog', { name: '拆分' });
    await split.getByRole('textbox', { name: '原因' }).fill('是两家，核对过执照。');
    await split.getByRole('button', { name: '拆分', exact: true }).click();
    await expect(split).toBeHidden();
    await expect(office.getByText(`已并入 ${twinName}`)).toBeHidden();
    await office.goto(`/enterprises/${twin.enterpriseId}`);
    await expect(office.getByRole('heading', { name: twinName })).toBeVisible();
    await expect(office.getByText('在东莞见面')).toBeVisible();
  });
});
