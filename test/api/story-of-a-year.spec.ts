import { type BusinessDate, businessDate } from '#libs/kernel';
import { EndByDate } from '#libs/organisation';
import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import { headlineOf } from '../support/headline.js';
import type { Person } from '../support/person.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const TEAMS = ['GDQ1', 'GDQ2', 'GDQ3'] as const;
const MILLION = 1_000_000;

/** What is to be so after a step: of each firm its owner and stage, of each team its figures, in the order of TEAMS. */
interface Expected {
  readonly owners: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, string>>;
  /** Enterprises that a team was the first to contact, and those that it contacted at all; of the city, each once. */
  readonly credited: readonly number[];
  readonly touched: readonly number[];
  readonly contacted: number;
  /** Signed, in millions of yuan: each team's share, and the city. */
  readonly signedMillions: readonly [...shares: number[], city: number];
}

describe('a year of three teams (domain.md §2–§6)', () => {
  let city: City;
  let today: BusinessDate;
  const firms: Record<string, Deal> = {};
  let project: Project;

  beforeAll(async () => {
    today = businessDate('2026-01-12');
    city = await City.start(today);
  });
  afterAll(async () => {
    await city.close();
  });

  const on = (day: string): void => {
    today = businessDate(day);
    city.clock.moveTo(today);
  };
  const as = (username: string): Promise<Person> => city.signIn(username);
  const firm = (name: string): Deal => {
    const known = firms[name];
    if (known === undefined) throw new Error(name);
    return known;
  };
  const pathOf = (name: string): string => `/enterprises/${firm(name).enterpriseId}`;
  const unitId = (code: string): string => city.units[code] ?? '';
  const codeOf = (id: string | undefined): string =>
    Object.entries(city.units).find(([, unit]) => unit === id)?.[0] ?? 'nobody';

  const standsAs = async (expected: Expected): Promise<void> => {
    const office = await as('office-1');
    const found: { owners: Record<string, string>; stages: Record<string, string> } = { owners: {}, stages: {} };
    for (const name of Object.keys(expected.owners)) {
      const view = await office.reads<{ owner: { unitId: string } | null; stage: string }>(pathOf(name));
      found.owners[name] = codeOf(view.owner?.unitId);
      found.stages[name] = view.stage;
    }
    const { figures, byUnit } = await headlineOf(office, YEAR);
    const each = (key: string): number[] => TEAMS.map((code) => Number(byUnit[code]?.[key] ?? 0));
    expect({
      ...found,
      credited: each('first_contact_attribution'),
      touched: each('distinct_enterprises_contacted_by_team'),
      contacted: figures['field_enterprises_contacted'],
      signedMillions: [...each('signed_amount_wan'), Number(figures['all_signed_amount_yi'])].map(
        (yuan) => yuan / MILLION,
      ),
    }).toEqual(expected);
  };

  it('12 January: the first report owns', async () => {
    const team = await as('gdq1-member');
    firms['wood'] = await Deal.begin(team);
    firms['cloth'] = await Deal.begin(team);
    await firm('wood').contact(today);
    await firm('cloth').contact(today);
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ1' },
      stages: { wood: 'contacted', cloth: 'contacted' },
      credited: [2, 0, 0],
      touched: [2, 0, 0],
      contacted: 2,
      signedMillions: [0, 0, 0, 0],
    });
  });

  it('20 January: another team collides, and records a touch', async () => {
    on('2026-01-20');
    const team = await as('gdq2-member');
    const activity = { kind: 'meeting', occurredOn: today, summary: '在展会上遇到' };
    expect(await team.post(`${pathOf('wood')}/activities`, activity)).toMatchObject({
      status: 409,
      body: { code: 'enterprise_owned', owner: { unitId: unitId('GDQ1') }, stage: 'contacted' },
    });
    await firm('wood').by(team).contact(today, { touch: true });
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ1' },
      stages: { wood: 'contacted', cloth: 'contacted' },
      credited: [2, 0, 0],
      touched: [2, 1, 0],
      contacted: 2,
      signedMillions: [0, 0, 0, 0],
    });
  });

  it('February: the other team joins, and the project is signed with shares', async () => {
    on('2026-02-02');
    const asked = await (await as('gdq2-lead')).does<{ id: string }>(`${pathOf('wood')}/join-requests`, {
      reason: '熟悉其股东',
      percent: 30,
    });
    on('2026-02-03');
    await (await as('gdq1-lead')).does(`/ownership-requests/${asked.id}/accept`);
    await firm('wood')
      .by(await as('gdq2-member'))
      .contact(today);
    on('2026-02-20');
    const team = await as('gdq1-member');
    await firm('wood').by(team).visit(today);
    project = await firm('wood')
      .by(team)
      .project(unitId('C1'), today, {
        credits: [
          { unitId: unitId('GDQ1'), percent: 70, lead: true },
          { unitId: unitId('GDQ2'), percent: 30, lead: false },
        ],
      });
    await project.sign(today);
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ1' },
      stages: { wood: 'signed', cloth: 'contacted' },
      credited: [2, 0, 0],
      touched: [2, 1, 0],
      contacted: 2,
      signedMillions: [70, 30, 0, 100],
    });
  });

  it('March: a firm is transferred; what was reached stays to the credit of its first team', async () => {
    on('2026-03-02');
    const asked = await (await as('gdq3-lead')).does<{ id: string }>(`${pathOf('cloth')}/transfer-requests`, {
      reason: '总部在深圳',
    });
    on('2026-03-03');
    await (await as('gdq1-lead')).does(`/ownership-requests/${asked.id}/accept`);
    await firm('cloth')
      .by(await as('gdq3-member'))
      .contact(today, { kind: 'call' });
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ3' },
      stages: { wood: 'signed', cloth: 'contacted' },
      credited: [2, 0, 0],
      touched: [2, 1, 1],
      contacted: 2,
      signedMillions: [70, 30, 0, 100],
    });
  });

  it('31 August: the last protected day is over, and the next evidence claims it', async () => {
    on('2026-08-30');
    const team = await as('gdq2-member');
    const activity = { kind: 'meeting', occurredOn: today, summary: '上门' };
    expect(await team.post(`${pathOf('cloth')}/activities`, activity)).toMatchObject({
      status: 409,
      body: { code: 'enterprise_owned', owner: { unitId: unitId('GDQ3') } },
    });
    on('2026-08-31');
    await firm('cloth')
      .by(await as('gdq2-member'))
      .contact(today);
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ2' },
      stages: { wood: 'signed', cloth: 'contacted' },
      credited: [2, 0, 0],
      touched: [2, 2, 1],
      contacted: 2,
      signedMillions: [70, 30, 0, 100],
    });
  });

  it('September: a firm turns out to be another under an older name, and then not', async () => {
    on('2026-09-02');
    firms['twin'] = await Deal.begin(await as('gdq3-member'), { name: '东莞市旧名制造厂' });
    await firm('twin').contact(today);
    const apart: Expected = {
      owners: { wood: 'GDQ1', cloth: 'GDQ2', twin: 'GDQ3' },
      stages: { wood: 'signed', cloth: 'contacted', twin: 'contacted' },
      credited: [2, 0, 1],
      touched: [2, 2, 2],
      contacted: 3,
      signedMillions: [70, 30, 0, 100],
    };
    await standsAs(apart);
    on('2026-09-10');
    await (await as('office-1')).does(`${pathOf('twin')}/merge`, {
      intoId: firm('wood').enterpriseId,
      reason: '更名前后为同一家',
    });
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ2', twin: 'GDQ1' },
      stages: { wood: 'signed', cloth: 'contacted', twin: 'signed' },
      credited: [2, 0, 0],
      touched: [2, 2, 2],
      contacted: 2,
      signedMillions: [70, 30, 0, 100],
    });
    on('2026-09-15');
    await (await as('office-1')).does(`${pathOf('twin')}/split`, { reason: '经核实是两家' });
    await standsAs(apart);
  });

  it('October: a member leaves, and hands over', async () => {
    on('2026-10-12');
    const [member, lead] = [await as('gdq1-member'), await as('gdq1-lead')];
    const receipt = await (await as('office-1')).does(`/users/${member.userId}/hand-over`, {
      toUserId: lead.userId,
      leaves: true,
      note: '轮换',
    });
    expect(receipt).toMatchObject({ counts: { enterprise: 1 }, items: [{ id: firm('wood').enterpriseId }] });
    expect(await member.get('/enterprises')).toMatchObject({ status: 401 });
    expect(await (await as('office-1')).reads(pathOf('wood'))).toMatchObject({ responsibleUserId: lead.userId });
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ2', twin: 'GDQ3' },
      stages: { wood: 'signed', cloth: 'contacted', twin: 'contacted' },
      credited: [2, 0, 1],
      touched: [2, 2, 2],
      contacted: 3,
      signedMillions: [70, 30, 0, 100],
    });
  });

  it('November: a team is dissolved; its successor has what is open, it keeps what was', async () => {
    on('2026-10-20');
    const office = await as('office-1');
    const { items } = await office.reads<{ items: { id: string; version: number }[] }>('/units?kind=field_team');
    const { version } = items.find(({ id }) => id === unitId('GDQ2')) ?? { version: 0 };
    const last = { version, activeTo: '2026-10-31', successorId: unitId('GDQ3') };
    expect(await office.patch(`/units/${unitId('GDQ2')}`, last)).toMatchObject({ status: 200 });
    on('2026-11-02');
    await city.server.app.get(EndByDate).run();
    expect(await (await as('gdq2-member')).get('/enterprises')).toMatchObject({ status: 403 });
    const successor = await as('gdq3-lead');
    expect(await successor.reads(pathOf('cloth'))).toMatchObject({ responsibleUserId: successor.userId });
    await firm('cloth').by(successor).visit(today);

    const lead = await as('gdq1-lead');
    await lead.does(`/projects/${project.id}/amendments`, {
      on: today,
      deltaYuan: 10 * MILLION,
      reason: '增资',
      attachments: [await lead.upload()],
    });
    await standsAs({
      owners: { wood: 'GDQ1', cloth: 'GDQ3', twin: 'GDQ3' },
      stages: { wood: 'signed', cloth: 'visited', twin: 'contacted' },
      credited: [2, 0, 1],
      touched: [2, 2, 2],
      contacted: 3,
      signedMillions: [77, 30, 3, 110],
    });
  });
});
