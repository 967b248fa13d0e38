import { ownEnterprise } from './support/own-enterprise.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

test.describe('what is known of an enterprise, on its page on a phone', () => {
  test('a person is added with phones, and corrected without writing back what is masked', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市青芦汀五金有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto(`/enterprises/${id}`);
    await phone.getByRole('button', { name: '添联系人' }).click();
    const adding = phone.getByRole('dialog', { name: '添联系人' });
    await adding.getByRole('textbox', { name: '姓名' }).fill('容志远');
    await adding.getByRole('textbox', { name: '电话' }).fill('13812345678\n0757-86001234');
    expect(await violationsOf(phone)).toEqual([]);
    await adding.getByRole('button', { name: '保存' }).click();
    await expect(adding).toBeHidden();
    await expect(phone.getByText('138****5678')).toBeVisible();

    await phone.getByRole('button', { name: '改容志远' }).click();
    const correcting = phone.getByRole('dialog', { name: '改联系人' });
    await correcting.getByRole('textbox', { name: '职务' }).fill('董事长');
    await correcting.getByRole('button', { name: '拍板人' }).click();
    await correcting.getByRole('button', { name: '保存' }).click();
    await expect(correcting).toBeHidden();
    const member = await city.signIn('gdq1-member');
    const { items } = await member.reads<{ items: { id: string }[] }>(`/enterprises/${id}/contact-persons`);
    expect(items).toMatchObject([{ name: '容志远', title: '董事长', decisionRole: 'decides' }]);
    const shown = await member.does(`/contact-persons/${items[0]?.id ?? ''}/reveal`, { reason: '回访' });
    expect(shown).toMatchObject({ phones: ['13812345678', '0757-86001234'] });
  });

  test('place and industry are chosen from a list that stands still under the finger', async ({ browserOf, city }) => {
    const id = await ownEnterprise(city, '佛山市白芷滩五金有限公司');
    const phone = await browserOf('gdq1-member', PHONE);
    await phone.goto(`/enterprises/${id}`);
    await phone.getByRole('button', { name: '改资料' }).click();
    const sheet = phone.getByRole('dialog', { name: '改资料' });
    await sheet.getByRole('combobox', { name: '来自哪里' }).fill('佛山南海');
    await phone.getByRole('option', { name: '广东省 佛山市 南海区' }).click();
    await sheet.getByRole('combobox', { name: '产业链' }).click();
    await phone.getByRole('option').first().click();
    await sheet.getByRole('combobox', { name: '行业' }).fill('C2110');
    await phone.getByRole('option', { name: /^C2110/ }).click();
    await sheet.getByRole('button', { name: '保存' }).click();
    await expect(sheet).toBeHidden();
    await expect(phone.getByText('木质家具制造')).toBeVisible();
    const member = await city.signIn('gdq1-member');
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({ areaCode: '440605', industryCode: 'C2110' });

    await phone.getByRole('button', { name: '改资料' }).click();
    await sheet.getByRole('combobox', { name: '来自哪里' }).fill('首尔');
    await sheet.getByRole('textbox', { name: '简称' }).fill('白芷滩');
    await sheet.getByRole('button', { name: '保存' }).click();
    await expect(sheet).toBeHidden();
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({
      areaCode: null,
      city: '首尔',
      industryCode: 'C2110',
      shortName: '白芷滩',
    });
  });

  test('paused until a day, taken up again, given up with a reason of the list, reopened', async ({
    browserOf,
    city,
  }) => {
    const id = await ownEnterprise(city, '佛山市紫苏坞五金有限公司');
    const member = await city.signIn('gdq1-member');
    const phone = await browserOf('gdq1-member', PHONE);
    const act = (name: string) => phone.getByRole('button', { name, exact: true });
    const inSheet = (name: string) => phone.getByRole('dialog').getByRole('button', { name, exact: true });
    await phone.goto(`/enterprises/${id}`);
    await act('暂停跟进').click();
    await phone.getByLabel('暂停到哪天').fill('2030-03-01');
    await phone.getByRole('textbox', { name: '为什么' }).fill('老板在国外');
    await inSheet('暂停跟进').click();
    await expect(phone.getByText('老板在国外')).toBeVisible();
    await act('恢复跟进').click();
    await act('不再跟进').click();
    await phone.getByRole('combobox', { name: '为什么' }).click();
    await phone.getByRole('option', { name: '用工不足' }).click();
    await inSheet('不再跟进').click();
    await expect(phone.getByText('流失：用工不足')).toBeVisible();
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({ status: 'lost', stage: 'contacted' });
    await act('重新跟进').click();
    await phone.getByRole('textbox', { name: '为什么' }).fill('又来电话了');
    await inSheet('重新跟进').click();
    await expect(act('暂停跟进')).toBeVisible();
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({ status: 'active' });
  });
});
