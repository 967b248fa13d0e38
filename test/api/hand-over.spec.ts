import { EndByDate } from '#libs/organisation';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Receipt {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { kind: string; id: string; toUserId: string | null }[];
}
interface UserRead {
  readonly id: string;
  readonly version: number;
  readonly grants: readonly { role: string; unitId: string; from: string | null; to: string | null }[];
}

describe('who leaves, and what they answered for (domain.md §2)', () => {
  let city: City;
  let office: Person;
  let member: Person;
  let lead: Person;

  beforeEach(async () => {
    city = await City.start();
    office = await city.signIn('office-1');
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
  });
  afterEach(async () => {
    await city.close();
  });

  const met = async (who: Person, more: Record<string, unknown> = {}): Promise<Deal> => {
    const deal = await Deal.begin(who);
    await deal.contact('2026-11-01', more);
    return deal;
  };
  const responsibleFor = async ({ enterpriseId }: Deal): Promise<unknown> =>
    (await office.reads<{ responsibleUserId: string | null }>(`/enterprises/${enterpriseId}`)).responsibleUserId;
  const userOf = async (id: string): Promise<UserRead> => {
    const { items } = await office.reads<{ items: UserRead[] }>('/users?limit=200');
    const found = items.find((user) => user.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const addMember = async (unit: string): Promise<string> =>
    (
      await office.does<{ id: string }>('/users', {
        name: '新队员',
        username: 'new.member',
        grants: [{ role: 'member', unitId: city.units[unit] }],
      })
    ).id;
  const endGrants = async (userId: string, to: string): Promise<void> => {
    const { version, grants } = await userOf(userId);
    const ended = grants.map(({ role, unitId }) => ({ role, unitId, to }));
    expect(await office.patch(`/users/${userId}`, { version, grants: ended })).toMatchObject({ status: 200 });
  };

  it('goes to a named successor in one step, with a receipt; before, a preview says the same', async () => {
    const nextAction = { on: '2026-12-01', kind: 'inbound_visit', what: '陪同考察' };
    const deals = [await met(member, { nextAction }), await met(member)];
    const successor = await addMember('GDQ1');
    const preview = await office.reads<Receipt>(`/users/${member.userId}/hand-over?toUserId=${successor}`);
    expect(preview.counts).toEqual({ enterprise: 2, next_action: 1, reminder: 1 });
    expect(await responsibleFor(deals[0] as Deal)).toBe(member.userId);

    const body = { id: city.newId(), toUserId: successor, on: '2026-11-20', note: '调离' };
    const receipt = await office.does<Receipt>(`/users/${member.userId}/hand-over`, body);
    expect(receipt).toMatchObject({ counts: preview.counts, items: preview.items, note: '调离', on: '2026-11-20' });
    for (const deal of deals) expect(await responsibleFor(deal)).toBe(successor);
    expect(await office.post(`/users/${member.userId}/hand-over`, body)).toMatchObject({
      status: 200,
      body: { id: receipt.id, counts: preview.counts },
    });
    expect(await office.reads(`/users/${member.userId}/hand-overs`)).toMatchObject({ items: [{ id: receipt.id }] });
    expect(await member.get('/enterprises')).toMatchObject({ status: 200 });
  });

  it('goes to the lead where nobody is named; the lead may do it, another unit may not', async () => {
    const deal = await met(member);
    const other = await city.signIn('gdq2-lead');
    expect(await other.reads(`/users/${member.userId}/hand-over`)).toMatchObject({ items: [] });
    expect(await member.post(`/users/${member.userId}/hand-over`)).toMatchObject({ status: 403 });
    await other.does(`/users/${member.userId}/hand-over`);
    expect(await responsibleFor(deal)).toBe(member.userId);
    await lead.does(`/users/${member.userId}/hand-over`);
    expect(await responsibleFor(deal)).toBe(lead.userId);
  });

  it('never goes to somebody of another unit, to nobody, or on a day to come', async () => {
    await met(lead);
    const path = `/users/${lead.userId}/hand-over`;
    const stranger = (await city.signIn('gdq2-member')).userId;
    expect(await office.post(path, { toUserId: stranger })).toMatchObject({
      status: 422,
      body: { code: 'not_a_successor' },
    });
    expect(await office.post(path)).toMatchObject({ status: 422, body: { code: 'no_successor' } });
    expect(await office.post(path, { toUserId: member.userId, on: '2026-11-21' })).toMatchObject({
      status: 422,
      body: { code: 'hand_over_not_ahead' },
    });
  });

  it('ends roles, sessions and tokens with the hand-over of who leaves', async () => {
    const deal = await met(member);
    const { token } = await member.does<{ token: string }>('/auth/tokens', { name: 'feed', scope: 'read' });
    const withToken = { authorization: `Bearer ${token}` };
    const read = (): Promise<Response> => fetch(`${city.address}/api/v1/enterprises`, { headers: withToken });
    expect((await read()).status).toBe(200);
    expect(await lead.post(`/users/${member.userId}/hand-over`, { leaves: true })).toMatchObject({ status: 403 });
    await office.does(`/users/${member.userId}/hand-over`, { leaves: true });
    expect(await member.get('/enterprises')).toMatchObject({ status: 401 });
    expect((await read()).status).toBe(401);
    expect(await responsibleFor(deal)).toBe(lead.userId);
    expect((await userOf(member.userId)).grants).toMatchObject([{ to: '2026-11-19' }]);
  });

  it('passes a city leader’s difficulties to the next leader; where there is none, any leader may write on them', async () => {
    const leader = await city.signIn('leader');
    const deal = await met(member);
    await deal.visit('2026-11-02');
    const project = await deal.project(city.units['C1'] ?? '', '2026-11-03');
    await project.sign('2026-11-04');
    const raised = async (): Promise<string> => {
      const path = `/projects/${project.id}/difficulties`;
      const { id } = await member.does<{ id: string }>(path, { kind: 'permits', title: '施工许可' });
      await office.does(`/difficulties/${id}/escalate`, { text: '请办公室协调' });
      await office.does(`/difficulties/${id}/escalate`, { text: '请书记协调', leaderId: leader.userId });
      return id;
    };
    const leaderOf = async (id: string): Promise<unknown> =>
      (await office.reads<{ leaderId: string | null }>(`/difficulties/${id}`)).leaderId;
    const first = await raised();
    const path = `/users/${leader.userId}/hand-over`;
    expect(await office.post(path)).toMatchObject({ status: 422, body: { code: 'no_successor' } });
    const next = await office.does<{ id: string }>('/users', {
      name: '新市长',
      username: 'new.leader',
      grants: [{ role: 'leader', unitId: city.units['OFFICE'] }],
    });
    const receipt = await office.does<Receipt>(path, { toUserId: next.id });
    expect(receipt.items).toMatchObject([{ kind: 'difficulty', id: first, toUserId: next.id }]);
    expect(await leaderOf(first)).toBe(next.id);

    await endGrants(next.id, '2026-11-19');
    expect(await leaderOf(first)).toBe(leader.userId);
    await endGrants(leader.userId, '2026-11-19');
    expect(await leaderOf(first)).toBeNull();
  });

  it('goes to the lead by itself where the office ends the roles, at once or on their last day', async () => {
    const [now, later] = [await met(member), await met(await city.signIn('gdq2-member'))];
    await endGrants(member.userId, '2026-11-19');
    expect(await member.get('/enterprises')).toMatchObject({ status: 401 });
    expect(await responsibleFor(now)).toBe(lead.userId);

    const second = await city.signIn('gdq2-member');
    await endGrants(second.userId, '2026-11-25');
    expect(await second.get('/enterprises')).toMatchObject({ status: 200 });
    city.clock.advance(6 * 24 * 3_600);
    expect(await second.get('/enterprises')).toMatchObject({ status: 403 });
    await city.server.app.get(EndByDate).run();
    expect(await second.get('/enterprises')).toMatchObject({ status: 401 });
    expect(await responsibleFor(later)).toBe((await city.signIn('gdq2-lead')).userId);
  });
});
