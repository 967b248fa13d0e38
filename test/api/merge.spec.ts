import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import { headlineOf } from '../support/headline.js';
import type { Person } from '../support/person.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const VIEWS = ['credit', 'landing', 'industry_task_force', 'enterprise_task_force'];

type View = Record<string, unknown> & { readonly version: number };

describe('two enterprises that are one (domain.md §3)', () => {
  let city: City;
  let one: Person;
  let two: Person;
  let office: Person;
  let deal: Deal;
  let twin: Deal;

  beforeEach(async () => {
    city = await City.start();
    [one, two, office] = (await Promise.all(
      ['gdq1-member', 'gdq2-member', 'office-1'].map((name) => city.signIn(name)),
    )) as [Person, Person, Person];
    deal = await Deal.begin(one, { name: '佛山正窗门窗有限公司', shortName: '正窗', uscc: '91440606231956878E' });
    twin = await Deal.begin(two, { name: '佛山市大正家居制造厂', shortName: '大正' });
  });
  afterEach(async () => {
    await city.close();
  });

  const merge = (from: Deal, into: Deal): Promise<unknown> =>
    office.does(`/enterprises/${from.enterpriseId}/merge`, {
      intoId: into.enterpriseId,
      reason: '工商变更前后为同一家',
    });
  const bothContactTheSame = async (): Promise<void> => {
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    await twin.contact('2026-03-02');
    await twin.visit('2026-03-10');
    const project = await twin.project(city.units['C1'] ?? '', '2026-03-20');
    await project.sign('2026-05-01');
    await twin.by(two).contact('2026-05-02', { nextAction: { on: '2026-12-01', kind: 'call', what: '问进度' } });
    await two.does(`/enterprises/${twin.enterpriseId}/contact-persons`, { name: '韦某', phones: ['13800138000'] });
  };
  const found = async (q: string): Promise<string[]> =>
    (await office.reads<{ items: { id: string }[] }>(`/enterprises?q=${encodeURIComponent(q)}`)).items.map(
      ({ id }) => id,
    );
  /** All that is to be the same again after a split, but for versions. */
  const everything = async (): Promise<unknown> => {
    const reads: unknown[] = [];
    for (const id of [deal.enterpriseId, twin.enterpriseId]) {
      const { version: _, ...view } = await office.reads<View>(`/enterprises/${id}`);
      const {
        asOf: __,
        entries: ___,
        believed,
        ...history
      } = await office.reads<{
        asOf: string;
        entries: unknown;
        believed: { recordedAt: string; stage: string; subjectId: string }[];
      }>(`/enterprises/${id}/history`);
      const steps = believed.map(({ recordedAt: _, ...entry }) => entry);
      steps.sort((a, b) => `${a.subjectId} ${a.stage}`.localeCompare(`${b.subjectId} ${b.stage}`));
      reads.push(
        view,
        history,
        steps,
        await office.reads(`/enterprises/${id}/timeline`),
        await office.reads(`/enterprises/${id}/contact-persons`),
      );
    }
    for (const view of VIEWS) {
      const { asOf: _, ...headline } = await headlineOf(office, `${YEAR}&view=${view}`);
      reads.push(headline);
    }
    const { columns } = await office.reads<{ columns: { cards: View[] }[] }>('/pipeline/board');
    reads.push(
      columns.map(({ cards, ...column }) => ({ ...column, cards: cards.map(({ version: _, ...card }) => card) })),
    );
    return reads;
  };

  it('all facts are the survivor’s, both ids and names lead to it, and the earlier claim owns', async () => {
    await bothContactTheSame();
    await merge(twin, deal);

    const survivor = await office.reads<View>(`/enterprises/${deal.enterpriseId}`);
    expect(survivor).toMatchObject({
      id: deal.enterpriseId,
      stage: 'signed',
      stageOn: '2026-05-01',
      owner: { unitId: city.units['GDQ1'] },
      responsibleUserId: one.userId,
      amountYuan: 100_000_000,
      nextAction: { on: '2026-12-01', what: '问进度' },
      mergedFrom: [{ id: twin.enterpriseId, name: '佛山市大正家居制造厂', uscc: null }],
    });
    expect(await office.reads(`/enterprises/${twin.enterpriseId}`)).toEqual(survivor);
    for (const part of ['timeline', 'history', 'contact-persons']) {
      const own = await office.reads<Record<string, unknown>>(`/enterprises/${deal.enterpriseId}/${part}`);
      const other = await office.reads<Record<string, unknown>>(`/enterprises/${twin.enterpriseId}/${part}`);
      expect({ ...other, asOf: null }).toEqual({ ...own, asOf: null });
    }
    const timeline = await office.reads<{ total: number }>(`/enterprises/${deal.enterpriseId}/timeline`);
    expect(timeline.total).toBe(7);
    for (const q of ['正窗', '大正', '家居制造厂', '91440606231956878E'])
      expect(await found(q)).toEqual([deal.enterpriseId]);
    const { total } = await office.reads<{ total: number }>('/enterprises');
    expect(total).toBe(1);
  });

  it('where the other claimed earlier, its unit owns, and who was responsible there is', async () => {
    await twin.contact('2026-03-02');
    await deal.contact('2026-03-01');
    await merge(twin, deal);
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({
      owner: { unitId: city.units['GDQ2'] },
      responsibleUserId: two.userId,
    });
  });

  it('counts fall from then on; before, the past is what was answered', async () => {
    await bothContactTheSame();
    const before = await headlineOf(office, YEAR);
    expect(before.figures).toMatchObject({ field_enterprises_contacted: 2, field_enterprises_visited: 2 });
    await merge(twin, deal);
    const after = await headlineOf(office, YEAR);
    expect(after.figures).toMatchObject({
      field_enterprises_contacted: 1,
      field_enterprises_visited: 1,
      field_signed_projects: 1,
    });
    expect(after.byUnit['GDQ2']).toMatchObject({ first_contact_attribution: 0, signed_projects: 1 });
    expect(await headlineOf(office, `${YEAR}&asOf=${before.asOf}`)).toEqual(before);

    await office.does(`/enterprises/${deal.enterpriseId}/split`);
    expect({ ...(await headlineOf(office, YEAR)), asOf: before.asOf }).toEqual(before);
    expect(await headlineOf(office, `${YEAR}&asOf=${after.asOf}`)).toEqual(after);
    expect(await headlineOf(office, `${YEAR}&asOf=${before.asOf}`)).toEqual(before);
  });

  it.each([
    ['the one', 'the other', false],
    ['the other', 'the one', true],
  ])('%s into %s, and split: everything is as it was', async (_, __, isTurned) => {
    await bothContactTheSame();
    const [from, into] = isTurned ? [deal, twin] : [twin, deal];
    const before = await everything();
    await merge(from, into);
    expect(await everything()).not.toEqual(before);
    await office.does(`/enterprises/${from.enterpriseId}/split`, { reason: '核实为两家' });
    expect(await everything()).toEqual(before);
  });

  it('waivers that both have are one while they are merged', async () => {
    for (const { enterpriseId } of [deal, twin]) {
      await office.does(`/enterprises/${enterpriseId}/waivers`, { stage: 'contacted', reason: '早年联系' });
      await office.does(`/enterprises/${enterpriseId}/waivers`, { stage: 'visited', reason: '早年来访' });
    }
    await twin.project(city.units['C1'] ?? '', '2026-03-20');
    await deal.project(city.units['C1'] ?? '', '2026-03-21');
    const before = await everything();
    expect((await headlineOf(office, YEAR)).waivers).toEqual({ open: 4, filled: 0 });
    await merge(twin, deal);
    expect((await headlineOf(office, YEAR)).waivers).toEqual({ open: 2, filled: 0 });
    await office.does(`/enterprises/${twin.enterpriseId}/split`);
    expect(await everything()).toEqual(before);
  });

  it('what was recorded since is assigned by hand, each', async () => {
    await bothContactTheSame();
    await merge(twin, deal);
    const call = await deal.contact('2026-06-01', { kind: 'call' });
    const meeting = await deal.contact('2026-06-02');
    const project = await deal.project(city.units['C2'] ?? '', '2026-06-03');
    const split = `/enterprises/${twin.enterpriseId}/split`;
    const refused = await office.post<{ evidence: { evidenceId: string }[] }>(split, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'assignment_needed' } });
    expect(refused.body.evidence.map(({ evidenceId }) => evidenceId)).toEqual([
      call,
      meeting,
      project.intentEvidenceId,
    ]);

    const to = (evidenceId: string | null, { enterpriseId }: Deal) => ({ evidenceId, enterpriseId });
    const assign = [to(call, deal), to(meeting, twin), to(project.intentEvidenceId, twin)];
    const unknown = { assign: [...assign, { evidenceId: call, enterpriseId: city.newId() }] };
    expect(await office.post(split, unknown)).toMatchObject({ status: 422, body: { code: 'assignment_unknown' } });
    await office.does(split, { assign });
    const own = await office.reads<{ items: { id: string }[] }>(`/enterprises/${deal.enterpriseId}/timeline`);
    expect(own.items.map(({ id }) => id)).toContain(call);
    expect(own.items.map(({ id }) => id)).not.toContain(meeting);
    expect(await office.reads(`/projects/${project.id}`)).toMatchObject({ enterpriseId: twin.enterpriseId });
  });

  it('a step that stood on the other’s is waived, or the split is refused', async () => {
    await deal.contact('2026-03-01');
    await twin.contact('2026-03-01');
    await twin.visit('2026-03-02');
    await merge(twin, deal);
    const project = await deal.project(city.units['C1'] ?? '', '2026-04-01');
    const body = { assign: [{ evidenceId: project.intentEvidenceId, enterpriseId: deal.enterpriseId }] };
    const refused = await office.post(`/enterprises/${twin.enterpriseId}/split`, body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'evidence_relied_on', missing: 'visited' } });
    const done = await office.does<{ waiverIds: string[] }>(`/enterprises/${twin.enterpriseId}/split`, {
      ...body,
      waive: { reason: '来访的是另一家' },
    });
    expect(done.waiverIds.length).toBe(1);
    expect(await office.stageOf(deal.enterpriseId)).toBe('intent');
    expect(await office.stageOf(twin.enterpriseId)).toBe('visited');
  });

  it('writes to the merged id go to the survivor, and a resend has the effect of once', async () => {
    const id = city.newId();
    const body = { id, kind: 'meeting', occurredOn: '2026-03-01', summary: '见面' };
    await one.does(`/enterprises/${deal.enterpriseId}/activities`, body);
    await merge(deal, twin);
    expect(await one.post(`/enterprises/${deal.enterpriseId}/activities`, body)).toMatchObject({ status: 200 });
    const made = await one.does(`/enterprises/${deal.enterpriseId}/activities`, { ...body, id: city.newId() });
    expect(made).toMatchObject({ enterpriseId: twin.enterpriseId });
    const timeline = await office.reads<{ total: number }>(`/enterprises/${twin.enterpriseId}/timeline`);
    expect(timeline.total).toBe(2);
  });

  it('who enters either name or code is led to the survivor; the survivor may take them over', async () => {
    await deal.contact('2026-03-01');
    await merge(deal, twin);
    for (const facts of [{ name: '佛山正窗门窗有限公司' }, { name: '新名称甲公司', uscc: '91440606231956878E' }]) {
      const refused = await two.post('/enterprises', facts);
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'enterprise_owned', enterpriseId: twin.enterpriseId },
      });
    }
    const { version } = await office.reads<View>(`/enterprises/${twin.enterpriseId}`);
    const renamed = { version, name: '佛山正窗门窗有限公司', uscc: '91440606231956878E' };
    expect(await office.patch(`/enterprises/${deal.enterpriseId}`, renamed)).toMatchObject({ status: 200 });
    expect(await office.post(`/enterprises/${deal.enterpriseId}/split`)).toMatchObject({
      status: 409,
      body: { code: 'name_taken_over' },
    });
  });

  it('one after the other, and back', async () => {
    const third = await Deal.begin(one, { name: '东莞华隆超市' });
    for (const each of [deal, twin.by(two), third]) await each.contact('2026-03-01');
    await merge(deal, twin);
    await merge(twin, third);
    for (const { enterpriseId } of [deal, twin]) {
      expect(await office.reads(`/enterprises/${enterpriseId}`)).toMatchObject({ id: third.enterpriseId });
    }
    for (const q of ['正窗', '大正', '华隆']) expect(await found(q)).toEqual([third.enterpriseId]);
    expect(await office.post(`/enterprises/${deal.enterpriseId}/split`)).toMatchObject({
      status: 409,
      body: { code: 'split_later_first', enterpriseId: third.enterpriseId },
    });
    await office.does(`/enterprises/${twin.enterpriseId}/split`);
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({ id: twin.enterpriseId });
    expect(await found('正窗')).toEqual([twin.enterpriseId]);
    await office.does(`/enterprises/${deal.enterpriseId}/split`);
    for (const { enterpriseId } of [deal, twin, third]) {
      expect(await office.reads(`/enterprises/${enterpriseId}`)).toMatchObject({
        id: enterpriseId,
        stage: 'contacted',
      });
    }
  });

  it('refuses what makes no sense', async () => {
    const path = `/enterprises/${deal.enterpriseId}/merge`;
    const reason = '同一家';
    expect(await one.post(path, { intoId: twin.enterpriseId, reason })).toMatchObject({ status: 403 });
    expect(await office.post(path, { intoId: deal.enterpriseId, reason })).toMatchObject({
      body: { code: 'merge_into_itself' },
    });
    expect(await office.post(path, { intoId: city.newId(), reason })).toMatchObject({ status: 404 });
    expect(await office.post(`/enterprises/${deal.enterpriseId}/split`)).toMatchObject({
      body: { code: 'not_merged' },
    });
    await merge(deal, twin);
    expect(await office.post(path, { intoId: twin.enterpriseId, reason })).toMatchObject({
      status: 409,
      body: { code: 'already_merged', enterpriseId: twin.enterpriseId },
    });
    const back = await office.post(`/enterprises/${twin.enterpriseId}/merge`, { intoId: deal.enterpriseId, reason });
    expect(back).toMatchObject({ status: 422, body: { code: 'merge_into_itself' } });
  });

  it('refuses two that invest in the same project', async () => {
    for (const each of [deal, twin]) {
      await each.contact('2026-03-01');
      await each.visit('2026-03-02');
    }
    const coInvestors = [{ enterpriseId: twin.enterpriseId, percent: 40 }];
    const project = await deal.project(city.units['C1'] ?? '', '2026-04-01', { coInvestors });
    const body = { intoId: deal.enterpriseId, reason: '同一家' };
    expect(await office.post(`/enterprises/${twin.enterpriseId}/merge`, body)).toMatchObject({
      status: 409,
      body: { code: 'both_invest', projectIds: [project.id] },
    });
  });
});
