import { Deal } from '../support/deal.js';
import { expect, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

test.describe('what looks wrong about a signing', () => {
  test('stands in words on the enterprise’s page, is counted, and the lead says what is so', async ({ city, lead }) => {
    const member = await city.signIn('gdq1-member');
    const { items } = await member.reads<{ items: { id: string }[] }>('/units?kind=county&limit=1');
    const deal = await Deal.begin(member, { name: `佛山市怡红${String(Date.now()).slice(-6)}家具有限公司` });
    await deal.contact('2026-05-01');
    await deal.visit('2026-05-02');
    const project = await deal.project(items[0]?.id ?? '', '2026-05-03', { chain: 'furniture' });
    await project.sign('2026-05-05');

    await lead.goto(`/enterprises/${deal.enterpriseId}`);
    const flag = lead.getByRole('listitem').filter({ has: lead.getByRole('button', { name: '处理疑点' }) });
    await expect(flag).toHaveCount(1);
    await expect(flag).toContainText('疑点');
    await flag.getByRole('button', { name: '处理疑点' }).click();
    const sheet = lead.getByRole('dialog');
    expect(await violationsOf(lead)).toEqual([]);
    const confirm = sheet.getByRole('button', { name: '定下' });
    await expect(confirm).toBeDisabled();
    await sheet.getByRole('textbox', { name: '说明' }).fill('意向在去年谈定，当天补签的协议。');
    await confirm.click();
    await expect(sheet).toBeHidden();
    await expect(lead.getByText('意向在去年谈定，当天补签的协议。', { exact: false }).first()).toBeVisible();
    const { items: flags } = await member.reads<{ items: { projectId: string; state: string }[] }>(
      `/flags?projectId=${project.id}`,
    );
    expect(flags.filter(({ projectId }) => projectId === project.id)).toMatchObject([{ state: 'settled' }]);
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
  });
});
