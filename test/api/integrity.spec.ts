import { sql } from '#libs/database';
import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import type { Person } from '../support/person.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';

interface Flag {
  readonly id: string;
  readonly rule: string;
  readonly state: string;
  readonly reason: { zh: string; en: string };
  readonly projectId: string;
  readonly otherProjectId: string | null;
}
interface Flags {
  readonly items: readonly Flag[];
  readonly total: number;
}

describe('integrity of signing: flagged, counted, settled (domain.md §4, §8)', () => {
  let city: City;
  let member: Person;
  let lead: Person;
  let rival: Person;
  let office: Person;
  let deal: Deal;

  beforeEach(async () => {
    city = await City.start();
    [member, lead, rival, office] = (await Promise.all(
      ['gdq1-member', 'gdq1-lead', 'gdq2-lead', 'office-1'].map((name) => city.signIn(name)),
    )) as [Person, Person, Person, Person];
    deal = await Deal.begin(member);
    await deal.contact('2026-01-05');
    await deal.visit('2026-01-06');
  });
  afterEach(async () => {
    await city.close();
  });

  const signed = async (
    name: string,
    intentOn: string,
    signedOn: string,
    amountYuan = 100_000_000,
  ): Promise<Project> => {
    const project = await deal.project(city.units['C1'] ?? '', intentOn, { name, chain: 'wood_processing' });
    await project.sign(signedOn, { amountYuan });
    return project;
  };
  const flags = (query = 'state=open', who = office): Promise<Flags> => who.reads<Flags>(`/flags?${query}`);
  const rules = async (): Promise<string[]> => (await flags()).items.map(({ rule }) => rule).sort();

  it('is raised with the fact, shown wherever the record is, and counts', async () => {
    await signed('木板项目', '2026-02-01', '2026-04-01');
    expect(await rules()).toEqual([]);
    const twin = await signed('木板 项目', '2026-06-01', '2026-08-01');
    const { items, total } = await flags();
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        rule: 'same_name_and_investor',
        state: 'open',
        projectId: twin.id,
        reason: { zh: '同一投资方有同名项目“木板 项目”，可能重复登记' },
      },
    ]);
    expect(await office.reads(`/projects/${twin.id}`)).toMatchObject({ flags: items });
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: ['integrity'] });
    expect(await member.reads('/enterprises')).toMatchObject({ items: [{ flags: ['integrity'] }] });
    const board = await member.reads<{ columns: { cards: { flags: string[] }[] }[] }>('/pipeline/board');
    expect(board.columns.flatMap(({ cards }) => cards.map((card) => card.flags))).toEqual([['integrity']]);
    const rows = await office.reads<{ items: { projectId: string; flags: string[] }[] }>(
      `/reports/rows?${YEAR}&figure=field_signed_projects`,
    );
    expect(rows.items.map((row) => [row.projectId === twin.id, row.flags])).toEqual([
      [false, []],
      [true, ['integrity']],
    ]);
    expect(await office.reads(`/reports/headline?${YEAR}`)).toMatchObject({ flags: { integrity: 1 } });
  });

  it('is withdrawn when what raised it is voided', async () => {
    const project = await deal.project(city.units['C1'] ?? '', '2026-02-01');
    const contract = await project.sign('2026-02-03');
    expect(await rules()).toEqual(['signed_soon']);
    await lead.does(`/evidence/${contract}/void`, { reason: '日期录错' });
    expect(await rules()).toEqual([]);
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: [] });
    await project.sign('2026-03-01');
    expect(await rules()).toEqual([]);
  });

  it('is settled by the own lead or the office, with a note, once, and not raised again', async () => {
    await signed('木板项目', '2026-02-01', '2026-02-03');
    const [flag] = (await flags()).items;
    const path = `/flags/${flag?.id ?? ''}/settle`;
    const body = { decision: 'stands', note: '县里已谈了两年，当周集中补录' };
    const before = await office.reads<{ asOf: string }>(`/reports/headline?${YEAR}`);
    expect((await flags('state=open', rival)).items).toEqual([]);
    expect(await rival.post(path, body)).toMatchObject({ status: 404 });
    expect(await member.post(path, body)).toMatchObject({ status: 403 });
    expect(await lead.post(path, body)).toMatchObject({ status: 200, body: { state: 'settled', ...body } });
    expect(await office.post(path, body)).toMatchObject({ status: 409, body: { code: 'already_settled' } });
    expect(await rules()).toEqual([]);
    expect((await flags('state=settled', lead)).items).toMatchObject([{ id: flag?.id, ...body }]);
    expect(await member.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: [] });
    await deal.project(city.units['C1'] ?? '', '2026-05-01', { name: '别的项目' });
    expect(await rules()).toEqual([]);
    expect(await office.reads(`/reports/headline?${YEAR}`)).toMatchObject({ flags: { integrity: 0 } });
    expect(await office.reads(`/reports/headline?${YEAR}&asOf=${before.asOf}`)).toEqual(before);
  });

  it('an amount split, an increase, a slip of 元 and 万元, each by its numbers', async () => {
    for (const month of [2, 3, 4, 5, 6]) {
      await signed(`第${String(month)}项目`, `2026-0${String(month)}-01`, `2026-0${String(month + 1)}-20`);
    }
    expect(await rules()).toEqual(['amount_split', 'amount_split']);
    await signed('木板增资项目', '2026-08-01', '2026-09-30');
    expect(await rules()).toEqual(['amount_split', 'amount_split', 'increase_as_new']);
    await signed('差了一万倍', '2026-08-01', '2026-11-10', 10_000);
    expect(await rules()).toEqual(['amount_split', 'amount_split', 'increase_as_new', 'yuan_slip']);
  });

  it('the same controller under a new name', async () => {
    const firm = async (name: string): Promise<void> => {
      const other = await Deal.begin(member, { name, parentGroup: '某某控股集团' });
      await other.contact('2026-01-05');
      await other.visit('2026-01-06');
      await (await other.project(city.units['C1'] ?? '', '2026-02-01')).sign('2026-04-01');
    };
    await firm('甲方木业');
    expect(await rules()).toEqual([]);
    await firm('乙方板材');
    expect(await flags()).toMatchObject({
      items: [{ rule: 'same_controller', reason: { zh: '同一集团的“甲方木业”2026-04-01 已签约，可能换名重复' } }],
    });
  });

  it('two entries of one firm, each with the project: seen once they are merged, gone after the split', async () => {
    const twin = await Deal.begin(member);
    await twin.contact('2026-01-05');
    await twin.visit('2026-01-06');
    await signed('木板项目', '2026-02-01', '2026-04-01');
    const other = await twin.project(city.units['C1'] ?? '', '2026-06-01', { name: '木板项目' });
    expect(await rules()).toEqual([]);
    const body = { intoId: deal.enterpriseId, reason: '同一家' };
    await office.does(`/enterprises/${twin.enterpriseId}/merge`, body);
    expect(await flags()).toMatchObject({ items: [{ rule: 'same_name_and_investor', projectId: other.id }] });
    await office.does(`/enterprises/${twin.enterpriseId}/split`);
    expect(await rules()).toEqual([]);
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: [] });
  });

  it('a waived step is a flag of the enterprise until evidence fills it', async () => {
    const other = await Deal.begin(member);
    const { enterpriseId } = other;
    await office.does(`/enterprises/${enterpriseId}/waivers`, { stage: 'contacted', reason: '早年联系' });
    expect(await office.reads(`/enterprises/${enterpriseId}`)).toMatchObject({ flags: ['waived'] });
    await other.contact('2026-03-01');
    expect(await office.reads(`/enterprises/${enterpriseId}`)).toMatchObject({ flags: [] });
  });

  it('what was imported for review is confirmed by a person', async () => {
    const evidenceId = await deal.contact('2026-03-01');
    await city.unitOfWork.run((tx) => tx.change(sql`UPDATE evidence SET needs_review = TRUE WHERE id = ${evidenceId}`));
    const isOpen = async (): Promise<unknown> => {
      const { items } = await member.reads<{ items: { id: string; needsReview: boolean }[] }>(
        `/enterprises/${deal.enterpriseId}/timeline`,
      );
      return items.find(({ id }) => id === evidenceId)?.needsReview;
    };
    expect(await isOpen()).toBe(true);
    await deal.contact('2026-03-02');
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: ['needs_review'] });
    const path = `/evidence/${evidenceId}/confirm`;
    expect(await rival.post(path)).toMatchObject({ status: 404 });
    expect(await member.post(path)).toMatchObject({ status: 403 });
    expect(await lead.post(path, { note: '已核对' })).toMatchObject({ status: 200, body: { evidenceId } });
    expect(await isOpen()).toBe(false);
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ flags: [] });
  });

  it('an enterprise is confirmed with all that was imported of it, by its lead or the office', async () => {
    const evidenceId = await deal.contact('2026-03-01');
    const { enterpriseId } = deal;
    await city.unitOfWork.run(async (tx) => {
      await tx.change(sql`UPDATE evidence SET needs_review = TRUE WHERE id = ${evidenceId}`);
      await tx.change(sql`UPDATE enterprise SET needs_review = TRUE WHERE id = ${enterpriseId}`);
    });
    const path = `/enterprises/${enterpriseId}/confirm`;
    expect(await member.reads(`/enterprises/${enterpriseId}`)).toMatchObject({ flags: ['needs_review'] });
    expect(await rival.post(path)).toMatchObject({ status: 404 });
    expect(await member.post(path)).toMatchObject({ status: 403 });
    const body = { enterpriseId, needsReview: false, evidenceIds: [evidenceId] };
    expect(await lead.post(path, { note: '已核对' })).toMatchObject({ status: 200, body });
    expect(await office.post(path)).toMatchObject({ status: 200, body: { ...body, evidenceIds: [] } });
    expect(await member.reads(`/enterprises/${enterpriseId}`)).toMatchObject({ flags: [], needsReview: false });
    const { items } = await office.reads<{ items: { action: string; note: string | null }[] }>(
      `/audit?action=enterprise.confirm`,
    );
    expect(items).toHaveLength(1);
  });
});
