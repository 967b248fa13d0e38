import { Deal, type Project } from '../support/deal.js';
import type { RunningCity } from './support/running-city.js';
import { expect, test } from './support/test.js';

interface Signed {
  readonly enterpriseId: string;
  readonly name: string;
  readonly projects: readonly Project[];
}

/** A firm of the lead's with signed projects: of one name, where they are two. */
async function signed(city: RunningCity, days: readonly string[] = ['2026-09-20']): Promise<Signed> {
  const lead = await city.signIn('gdq1-lead');
  const { items } = await lead.reads<{ items: { id: string }[] }>('/units?kind=county');
  const name = `佛山落地${String(Date.now())}门窗有限公司`;
  const deal = await Deal.begin(lead, { name });
  await deal.contact('2026-09-01');
  await deal.visit('2026-09-02');
  const projects: Project[] = [];
  for (const day of days) {
    const project = await deal.project(items[0]?.id ?? '', '2026-09-03', { name: `${name}门窗项目` });
    await project.sign(day);
    projects.push(project);
  }
  return { enterpriseId: deal.enterpriseId, name, projects };
}

test.describe('life after signing', () => {
  test('a member raises a difficulty, it climbs to the leader, who instructs; the lead resolves it', async ({
    city,
    member,
    lead,
    office,
    leader,
  }) => {
    const { enterpriseId } = await signed(city);
    const title = `施工许可证办不下来${String(Date.now())}`;
    await member.goto(`/enterprises/${enterpriseId}`);
    await member.getByRole('button', { name: '提难点' }).click();
    const raise = member.getByRole('dialog');
    await raise.getByLabel('类别').click();
    await member.getByRole('option', { name: '证照办理' }).click();
    await raise.getByLabel('难点', { exact: true }).fill(title);
    await raise.getByRole('button', { name: '提难点' }).click();
    await expect(member.getByRole('button', { name: title })).toBeVisible();

    for (const { page, why, said } of [
      { page: lead, why: '县里协调不了', said: '已提级' },
      { page: office, why: '涉及三个部门', said: '已提级' },
    ]) {
      await page.goto('/difficulties');
      await page.getByRole('button', { name: title }).click();
      await page.getByRole('button', { name: '提级', exact: true }).click();
      await page.getByLabel('为什么要提级').fill(why);
      await page.getByRole('button', { name: '确定' }).click();
      await expect(page.getByText(said).first()).toBeVisible();
      await expect(page.getByRole('complementary').getByText(why)).toBeVisible();
    }

    await leader.goto('/');
    await leader.getByRole('region', { name: '等我批示的难点' }).getByRole('link', { name: title }).click();
    await leader.getByRole('button', { name: '写批示' }).click();
    await leader.getByLabel('批示', { exact: true }).fill('请住建局三日内办结。');
    await leader.getByRole('button', { name: '确定' }).click();
    await expect(leader.getByRole('complementary').getByText('请住建局三日内办结。')).toBeVisible();
    await leader.goto('/');
    await expect(leader.getByRole('button', { name: /县市区/ })).toBeVisible();
    await expect(leader.getByRole('link', { name: title })).toHaveCount(0);

    await lead.goto(`/enterprises/${enterpriseId}`);
    await lead.getByRole('button', { name: title }).click();
    const detail = lead.getByRole('dialog');
    await expect(detail.getByText('请住建局三日内办结。')).toBeVisible();
    await detail.getByRole('button', { name: '办结', exact: true }).click();
    await detail.getByLabel('怎么解决的').fill('许可证已发');
    await detail.getByRole('button', { name: '确定' }).click();
    await expect(detail.getByText('许可证已发')).toBeVisible();
    await expect(detail.getByRole('listitem')).toHaveCount(5);
    await expect(detail.getByRole('button', { name: '重启' })).toBeVisible();

    await leader.goto('/difficulties?state=resolved');
    await expect(leader.getByRole('button', { name: title })).toBeVisible();
  });

  test('milestones of a template are planned; one is moved with the reason, one done', async ({ city, lead }) => {
    const { enterpriseId, projects } = await signed(city);
    await lead.goto(`/enterprises/${enterpriseId}`);
    await lead.getByRole('button', { name: '定节点' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '定节点' }).click();
    const more = lead.getByRole('button', { name: /的操作$/ });
    await expect(more.first()).toBeVisible();

    await more.last().click();
    await lead.getByRole('menuitem', { name: '改期' }).click();
    await lead.getByLabel('改到哪天').fill('2031-03-04');
    await lead.getByLabel('原因').fill('土地晚交');
    await lead.getByRole('dialog').getByRole('button', { name: '改期' }).click();
    await expect(lead.getByText('2031年3月4日')).toBeVisible();

    await more.first().click();
    await lead.getByRole('menuitem', { name: '办结' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '办结' }).click();
    await expect(lead.getByRole('img', { name: '已完成' })).toBeVisible();
    const person = await city.signIn('gdq1-lead');
    const { items } = await person.reads<{ items: { state: string; dueOn: string }[] }>(
      `/projects/${projects[0]?.id ?? ''}/milestones`,
    );
    expect(items.map(({ dueOn }) => dueOn)).toContain('2031-03-04');
    expect(items.filter(({ state }) => state === 'done')).toHaveLength(1);
  });

  test('a flag stands in lists with its reason in words, until the lead settles it with a note', async ({
    city,
    lead,
  }) => {
    const { enterpriseId, name, projects } = await signed(city, ['2026-09-20', '2026-09-25']);
    await lead.goto(`/enterprises?q=${encodeURIComponent(name)}`);
    await expect(lead.getByRole('grid').getByText('有疑点')).toBeVisible();

    await lead.goto(`/enterprises/${enterpriseId}`);
    await expect(lead.getByText(/同名项目/).first()).toBeVisible();
    const settle = lead.getByRole('button', { name: '处理疑点' });
    const person = await city.signIn('gdq1-lead');
    let open = 0;
    for (const { id } of projects) {
      open += (await person.reads<{ total: number }>(`/flags?state=open&projectId=${id}`)).total;
    }
    await expect(settle).toHaveCount(open);
    for (; open > 0; open -= 1) {
      await settle.first().click();
      await lead.getByLabel('说明').fill('两期项目，合同不同。');
      await lead.getByRole('button', { name: '定下' }).click();
      await expect(settle).toHaveCount(open - 1);
    }
    await expect(lead.getByText('两期项目，合同不同。').first()).toBeVisible();
    await lead.goto(`/enterprises?q=${encodeURIComponent(name)}`);
    await expect(lead.getByRole('grid').getByText(name)).toBeVisible();
    await expect(lead.getByRole('grid').getByText('有疑点')).toHaveCount(0);
  });
});
