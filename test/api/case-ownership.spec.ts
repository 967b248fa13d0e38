import { addDays, type BusinessDate, businessDate, daysBetween } from '#libs/kernel';
import { systemActor, UnitDissolved } from '#libs/organisation';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Owner {
  readonly unitId: string;
  readonly protectedUntil: string | null;
  readonly isOpen: boolean;
}
interface OwnershipRequest {
  readonly id: string;
  readonly state: string;
  readonly turn: string | null;
  readonly officeFrom: string;
}

/** A Monday. The clock only goes forward: each test begins a little later. */
const FIRST = businessDate('2026-03-02');

describe('first report, first talk (domain.md §5), over HTTP', () => {
  let city: City;
  let one: Person;
  let oneLead: Person;
  let two: Person;
  let twoLead: Person;
  let three: Person;
  let office: Person;
  let today: BusinessDate = FIRST;

  beforeAll(async () => {
    city = await City.start(FIRST);
    one = await city.signIn('gdq1-member');
    oneLead = await city.signIn('gdq1-lead');
    two = await city.signIn('gdq2-member');
    twoLead = await city.signIn('gdq2-lead');
    three = await city.signIn('gdq3-member');
    office = await city.signIn('office-1');
  });
  afterAll(async () => {
    await city.close();
  });

  /** Days pass; sessions too: who acts signs in again. */
  const pass = async (days: number): Promise<void> => {
    today = addDays(today, days);
    city.clock.moveTo(today);
    [one, oneLead, two, twoLead, three, office] = await Promise.all([
      city.signIn('gdq1-member'),
      city.signIn('gdq1-lead'),
      city.signIn('gdq2-member'),
      city.signIn('gdq2-lead'),
      city.signIn('gdq3-member'),
      city.signIn('office-1'),
    ]);
  };
  const ownerOf = async (id: string): Promise<Owner | null> =>
    (await office.reads<{ owner: Owner | null }>(`/enterprises/${id}`)).owner;
  const owned = async (kind = 'meeting'): Promise<Deal> => {
    const deal = await Deal.begin(one);
    await deal.contact(today, { kind });
    return deal;
  };
  const logs = (who: Person, { enterpriseId }: Deal, more: object = {}) =>
    who.post(`/enterprises/${enterpriseId}/activities`, {
      kind: 'meeting',
      occurredOn: today,
      summary: '见面',
      ...more,
    });

  it('is held for 180 days, the last of them protected; a call does not renew, a meeting does', async () => {
    const deal = await owned();
    const until = addDays(today, 180);
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({
      unitId: city.units['GDQ1'],
      protectedUntil: until,
      isOpen: false,
    });
    await pass(10);
    await deal.by(one).contact(today, { kind: 'call' });
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ protectedUntil: until });
    await deal.by(one).contact(today, { kind: 'outbound_visit' });
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ protectedUntil: addDays(today, 180) });
  });

  it('another unit is stopped with who owns it, since when, at which stage, and no more', async () => {
    const deal = await owned();
    const answer = await logs(two, deal);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'enterprise_owned',
        owner: { unitId: city.units['GDQ1'], unitName: '驻江门小分队' },
        stage: 'contacted',
        protectedUntil: addDays(today, 180),
        match: 'name',
      },
    });
    expect(Object.keys(answer.body).sort()).toEqual(
      [
        'code',
        'detail',
        'enterpriseId',
        'instance',
        'match',
        'owner',
        'ownerName',
        'protectedUntil',
        'requestId',
        'since',
        'stage',
        'status',
        'title',
        'type',
      ].filter((key) => key in answer.body),
    );
    expect(await two.post('/enterprises', { name: deal.name })).toMatchObject({
      status: 409,
      body: { code: 'enterprise_owned' },
    });
    expect(await one.post('/enterprises', { name: deal.name })).toMatchObject({
      status: 409,
      body: { code: 'enterprise_exists', enterpriseId: deal.enterpriseId },
    });
  });

  it('the office enters and asks for any unit that there is, and for no other', async () => {
    const deal = await owned();
    const unitId = city.newId();
    const unknown = { status: 400, body: { errors: [{ path: 'unitId', code: 'unknown_unit' }] } };
    expect(await logs(office, deal, { unitId, touch: true })).toMatchObject(unknown);
    const ask = (more: object) =>
      office.post(`/enterprises/${deal.enterpriseId}/transfer-requests`, { reason: '代录', ...more });
    expect(await ask({ unitId })).toMatchObject(unknown);
    expect(await ask({ unitId: city.units['GDQ3'] })).toMatchObject({ status: 201 });
  });

  it('a touch claims nothing and renews nothing; on what is unowned, open or own it is an ordinary contact', async () => {
    const deal = await owned();
    await pass(3);
    const before = await ownerOf(deal.enterpriseId);
    expect(await logs(two, deal, { touch: true })).toMatchObject({ status: 201 });
    expect(await ownerOf(deal.enterpriseId)).toEqual(before);
    const target = await Deal.begin(one);
    expect(await logs(two, target, { touch: true })).toMatchObject({ status: 201 });
    expect(await ownerOf(target.enterpriseId)).toMatchObject({ unitId: city.units['GDQ2'] });
  });

  it('lapses without anybody writing; then the last owner keeps sight, and the next evidence of any unit claims it', async () => {
    const deal = await owned();
    await pass(180);
    expect(await logs(two, deal)).toMatchObject({ status: 409 });
    await pass(1);
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ unitId: city.units['GDQ1'], isOpen: true });
    expect((await one.reads<{ restricted: boolean }>(`/enterprises/${deal.enterpriseId}`)).restricted).toBe(false);
    expect(await two.post('/enterprises', { name: deal.name })).toMatchObject({ body: { code: 'enterprise_exists' } });
    expect(await logs(two, deal, { kind: 'call' })).toMatchObject({ status: 201 });
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ unitId: city.units['GDQ2'], isOpen: false });
    expect((await one.reads<{ restricted: boolean }>(`/enterprises/${deal.enterpriseId}`)).restricted).toBe(true);
    const { periods } = await office.reads<{ periods: object[] }>(`/enterprises/${deal.enterpriseId}/ownership`);
    expect(periods).toMatchObject([
      { unitId: city.units['GDQ1'], protectedUntil: addDays(today, -1), endedBy: 'lapse' },
      { unitId: city.units['GDQ2'], basis: 'claim', endedAt: null },
    ]);
  });

  it('does not lapse while a project is signed, and ends with the day of its termination', async () => {
    const deal = await owned();
    await deal.by(one).visit(today);
    const project = await deal.by(one).project(city.units['C1'] ?? '', today);
    await project.sign(today);
    await pass(400);
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ protectedUntil: null, isOpen: false });
    expect(await logs(two, deal)).toMatchObject({ status: 409 });
    await one.does(`/projects/${project.id}/terminate`, { on: today, reason: '企业退出' });
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ protectedUntil: today, isOpen: false });
    await pass(1);
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ isOpen: true });
  });

  it('as if voided evidence had never been', async () => {
    const deal = await Deal.begin(one);
    const evidenceId = await deal.by(one).contact(today);
    await pass(1);
    await logs(two, deal, { touch: true });
    await oneLead.does(`/evidence/${evidenceId}/void`, { reason: '不是这家企业' });
    expect(await ownerOf(deal.enterpriseId)).toBeNull();
    expect(await logs(three, deal)).toMatchObject({ status: 201 });
    expect(await ownerOf(deal.enterpriseId)).toMatchObject({ unitId: city.units['GDQ3'] });
  });

  it('the office extends it, longer than before only, and not what is open', async () => {
    const deal = await owned();
    const extend = (until: BusinessDate) =>
      office.post(`/enterprises/${deal.enterpriseId}/protection`, { until, reason: '项目报批周期长' });
    expect(await extend(addDays(today, 180))).toMatchObject({ status: 422, body: { code: 'protection_not_longer' } });
    expect(await extend(addDays(today, 500))).toMatchObject({
      status: 201,
      body: { owner: { protectedUntil: addDays(today, 500) } },
    });
    expect(
      await oneLead.post(`/enterprises/${deal.enterpriseId}/protection`, { until: '2099-01-01', reason: '想要' }),
    ).toMatchObject({ status: 403 });
    const target = await Deal.begin(one);
    expect(
      await office.post(`/enterprises/${target.enterpriseId}/protection`, { until: '2099-01-01', reason: '想要' }),
    ).toMatchObject({ status: 422, body: { code: 'not_protected' } });
  });

  describe('requests (§5.2)', () => {
    const ask = (who: Person, { enterpriseId }: Deal, kind: 'join' | 'transfer', more: object = {}) =>
      who.post<Record<string, unknown> & OwnershipRequest>(`/enterprises/${enterpriseId}/${kind}-requests`, {
        reason: '企业老板是我队商会会员',
        ...more,
      });
    const asks = async (who: Person, deal: Deal, kind: 'join' | 'transfer', more: object = {}): Promise<string> => {
      const answer = await ask(who, deal, kind, more);
      expect(answer.status).toBe(201);
      return answer.body.id;
    };

    it('an accepted join: the unit logs without touch and sees in full; it owns nothing', async () => {
      const deal = await owned();
      const id = await asks(two, deal, 'join', { percent: 30 });
      expect(await two.post(`/ownership-requests/${id}/accept`)).toMatchObject({ status: 403 });
      expect(await twoLead.post(`/ownership-requests/${id}/accept`)).toMatchObject({ status: 404 });
      expect(await oneLead.post(`/ownership-requests/${id}/accept`)).toMatchObject({
        status: 200,
        body: { state: 'accepted', answeredFor: 'owner', percent: 30 },
      });
      expect(await logs(two, deal)).toMatchObject({ status: 201 });
      expect((await two.reads<{ restricted: boolean }>(`/enterprises/${deal.enterpriseId}`)).restricted).toBe(false);
      expect(await ownerOf(deal.enterpriseId)).toMatchObject({ unitId: city.units['GDQ1'] });
      expect(await ask(two, deal, 'join')).toMatchObject({ status: 422, body: { code: 'nothing_to_ask' } });
      expect(await deal.by(two).visit(today)).toEqual(expect.any(String));
      await deal.by(two).project(city.units['C1'] ?? '', today);
      expect(await oneLead.post(`/ownership-requests/${id}/decline`, { reason: '后悔' })).toMatchObject({
        status: 409,
        body: { code: 'request_answered' },
      });
    });

    it('an accepted transfer: a new owner from then, who asked is responsible, the old one loses sight', async () => {
      const deal = await owned();
      const id = await asks(two, deal, 'transfer');
      await pass(2);
      await oneLead.does(`/ownership-requests/${id}/accept`, { reason: '同意' });
      expect(await ownerOf(deal.enterpriseId)).toMatchObject({
        unitId: city.units['GDQ2'],
        protectedUntil: addDays(today, 180),
      });
      const seen = await two.reads<{ responsibleUserId: string }>(`/enterprises/${deal.enterpriseId}`);
      expect(seen.responsibleUserId).toBe(two.userId);
      expect((await one.reads<{ restricted: boolean }>(`/enterprises/${deal.enterpriseId}`)).restricted).toBe(true);
    });

    it('after five working days the office decides, and only then', async () => {
      const deal = await owned();
      const id = await asks(two, deal, 'transfer');
      const decide = (who: Person) =>
        who.post(`/ownership-requests/${id}/decide`, { decision: 'accept', reason: '归属单位逾期未答复' });
      expect(await decide(office)).toMatchObject({ status: 409, body: { code: 'owners_turn' } });
      const { officeFrom } = await two.reads<OwnershipRequest>(`/ownership-requests/${id}`);
      const waiting = async (): Promise<string[]> =>
        (await office.reads<{ items: { id: string }[] }>('/ownership-requests?scope=office')).items.map(
          (item) => item.id,
        );
      await pass(daysBetween(today, businessDate(officeFrom)) - 1);
      expect(await decide(office)).toMatchObject({ status: 409, body: { code: 'owners_turn' } });
      expect(await waiting()).not.toContain(id);
      await pass(1);
      expect(await waiting()).toContain(id);
      expect(await oneLead.post(`/ownership-requests/${id}/decline`, { reason: '不同意' })).toMatchObject({
        status: 409,
        body: { code: 'offices_turn' },
      });
      expect(await decide(twoLead)).toMatchObject({ status: 403 });
      expect(await decide(office)).toMatchObject({ status: 200, body: { state: 'accepted', answeredFor: 'office' } });
      expect(await ownerOf(deal.enterpriseId)).toMatchObject({ unitId: city.units['GDQ2'] });
    });

    it('is asked once; declined with a reason; seen by both units and by nobody else', async () => {
      const deal = await owned();
      const id = city.newId();
      const body = { id, reason: '同城' };
      expect(await two.post(`/enterprises/${deal.enterpriseId}/join-requests`, body)).toMatchObject({ status: 201 });
      expect(await two.post(`/enterprises/${deal.enterpriseId}/join-requests`, body)).toMatchObject({ status: 200 });
      expect(await ask(two, deal, 'join')).toMatchObject({
        status: 409,
        body: { code: 'request_open', requestId: id },
      });
      expect(await three.get(`/ownership-requests/${id}`)).toMatchObject({ status: 404 });
      for (const [who, scope] of [
        [two, 'asked'],
        [oneLead, 'to_answer'],
      ] as const) {
        const { items } = await who.reads<{ items: { id: string }[] }>(`/ownership-requests?scope=${scope}`);
        expect(items.map((item) => item.id)).toContain(id);
      }
      expect(await oneLead.post(`/ownership-requests/${id}/decline`)).toMatchObject({ status: 400 });
      await oneLead.does(`/ownership-requests/${id}/decline`, { reason: '我队已约好来访' });
      expect(await logs(two, deal)).toMatchObject({ status: 409, body: { code: 'enterprise_owned' } });
      expect(await asks(two, deal, 'join')).not.toBe(id);
    });

    it('there is nothing to ask of one’s own, of a target, or of what is open', async () => {
      const deal = await owned();
      expect(await ask(one, deal, 'transfer')).toMatchObject({ status: 422, body: { code: 'nothing_to_ask' } });
      expect(await ask(two, await Deal.begin(one), 'join')).toMatchObject({ status: 422 });
      const id = await asks(two, deal, 'join');
      await pass(181);
      expect(await ask(three, deal, 'join')).toMatchObject({ status: 422 });
      await logs(two, deal);
      expect(await two.reads<OwnershipRequest>(`/ownership-requests/${id}`)).toMatchObject({
        state: 'closed',
        turn: null,
      });
    });

    it('is taken back by who asked', async () => {
      const deal = await owned();
      const id = await asks(two, deal, 'transfer');
      expect(await oneLead.post(`/ownership-requests/${id}/withdraw`)).toMatchObject({ status: 404 });
      expect(await two.post(`/ownership-requests/${id}/withdraw`)).toMatchObject({
        status: 200,
        body: { state: 'closed' },
      });
    });
  });

  it('what a dissolved unit has asked for, its successor asks for', async () => {
    const gone = await city.signIn('s1-member');
    const [held, both] = [await owned(), await owned()];
    const asks = async (who: Person, { enterpriseId }: Deal): Promise<string> =>
      (await who.does<OwnershipRequest>(`/enterprises/${enterpriseId}/join-requests`, { reason: '同一集团' })).id;
    const [only, double] = [await asks(gone, held), await asks(gone, both)];
    await asks(three, both);
    const [unitId, successorId] = [city.units['S1'] ?? '', city.units['GDQ3'] ?? ''];
    await city.unitOfWork.run((tx) =>
      tx.emit(new UnitDissolved(unitId, successorId, today, [], systemActor('cli', 'test'))),
    );
    expect(await three.reads<object>(`/ownership-requests/${only}`)).toMatchObject({
      unitId: successorId,
      state: 'open',
    });
    expect(await office.reads<object>(`/ownership-requests/${double}`)).toMatchObject({ state: 'closed' });
  });

  it('the lead says who of the unit is responsible, for several at once or for none', async () => {
    const [first, second, others] = [await owned(), await owned(), await Deal.begin(two)];
    await others.contact(today);
    const assign = (ids: string[], userId: string) => oneLead.post('/enterprises/assign', { ids, userId });
    const both = [first.enterpriseId, second.enterpriseId];
    expect(await assign(both, two.userId)).toMatchObject({ status: 422, body: { code: 'not_of_the_unit' } });
    expect(await assign([...both, others.enterpriseId], oneLead.userId)).toMatchObject({ status: 403 });
    const responsible = async ({ enterpriseId }: Deal): Promise<string> =>
      (await one.reads<{ responsibleUserId: string }>(`/enterprises/${enterpriseId}`)).responsibleUserId;
    expect(await responsible(first)).toBe(one.userId);
    expect(await assign(both, oneLead.userId)).toMatchObject({ status: 200 });
    expect([await responsible(first), await responsible(second)]).toEqual([oneLead.userId, oneLead.userId]);
    expect(await one.post(`/enterprises/${first.enterpriseId}/responsible`, { userId: one.userId })).toMatchObject({
      status: 403,
    });
    await oneLead.does(`/enterprises/${first.enterpriseId}/responsible`, { userId: one.userId });
    expect(await responsible(first)).toBe(one.userId);
  });
});
