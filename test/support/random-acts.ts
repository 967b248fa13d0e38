import { addDays, type BusinessDate, businessDate } from '#libs/kernel';
import type { City } from './city.js';
import type { Person } from './person.js';

const FIRST_DAY = businessDate('2026-01-05');

/** What has come to be in a random history, for later acts to act on. */
export interface RandomStory {
  readonly city: City;
  readonly people: Readonly<Record<'team' | 'other' | 'lead' | 'office' | 'second', Person>>;
  readonly enterprises: string[];
  readonly projects: string[];
  readonly funds: string[];
  readonly evidence: string[];
  /** Founded for it, and not dissolved. */
  readonly units: string[];
}

/** Tries one thing; the law may refuse it, which is as good. */
type Act = (story: RandomStory, dice: number) => Promise<void>;

const oneOf = (ids: readonly string[], dice: number): string => ids[dice % Math.max(1, ids.length)] ?? NOBODY;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const dayOf = (dice: number, offset: number): BusinessDate => addDays(FIRST_DAY, (dice % 40) + offset);

async function tried(
  who: Person,
  path: string,
  body: unknown,
  keep: Readonly<Record<string, string[]>>,
): Promise<void> {
  const answer = await who.post(path, body);
  if (answer.status >= 500) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  for (const [field, into] of Object.entries(keep)) {
    if (answer.status === 201 && typeof answer.body[field] === 'string') into.push(answer.body[field]);
  }
}

const activity =
  (kind: string, offset: number): Act =>
  ({ people, enterprises, evidence }, dice) => {
    const by = dice % 3 === 0 ? people.other : people.team;
    const body = {
      kind,
      occurredOn: dayOf(dice, offset),
      summary: '记一笔',
      noPhotoReason: '保密',
      touch: dice % 2 === 0,
    };
    return tried(by, `/enterprises/${oneOf(enterprises, dice)}/activities`, body, { evidenceId: evidence });
  };

const change = async ({ people, projects }: RandomStory, dice: number, body: object): Promise<void> => {
  const path = `/projects/${oneOf(projects, dice)}`;
  const { version = 1 } = (await people.office.get<{ version?: number }>(path)).body;
  await people.office.patch(path, { version, ...body });
};

const request = async (
  kind: 'join' | 'transfer',
  { people, enterprises }: RandomStory,
  dice: number,
): Promise<void> => {
  const requests: string[] = [];
  const path = `/enterprises/${oneOf(enterprises, dice)}/${kind}-requests`;
  await tried(people.other, path, { reason: '他们在我们这边' }, { id: requests });
  const answer = dice % 4 === 0 ? 'decline' : 'accept';
  await tried(people.lead, `/ownership-requests/${oneOf(requests, 0)}/${answer}`, { reason: '已商量' }, {});
};

/** Every kind of step that a history may take: one row each. */
export const ACTS: Readonly<Record<string, Act>> = {
  contact: activity('meeting', 0),
  call: activity('call', 1),
  visit: activity('inbound_visit', 10),
  project: async ({ city: { units }, people: { team }, enterprises, projects, evidence }, dice) => {
    const coInvestor = oneOf(enterprises, dice >> 3);
    await tried(
      team,
      `/enterprises/${oneOf(enterprises, dice)}/projects`,
      {
        name: `项目${String(dice)}`,
        intentOn: dayOf(dice, 20),
        intendedAmountYuan: 1_000_001 + dice,
        countyId: dice % 2 === 0 ? units['C1'] : units['C2'],
        ...(dice % 3 === 0 ? { industryTaskForceId: units['I01'] } : {}),
        ...(dice % 5 === 0 ? { enterpriseTaskForceId: units['S1'] } : {}),
        ...(dice % 4 === 0 ? { coInvestors: [{ enterpriseId: coInvestor, percent: 33 }] } : {}),
        manufacturing: dice % 3 === 0,
        firstInvestment: true,
        credits: [
          { unitId: units['GDQ1'], percent: 67, lead: true },
          { unitId: units['I01'], percent: 33, lead: false },
        ],
        attachments: [await team.upload()],
      },
      { projectId: projects, intentEvidenceId: evidence },
    );
  },
  contract: async ({ city: { units }, people: { team }, projects, evidence }, dice) => {
    const body = {
      name: '合同',
      parties: ['甲', '乙'],
      signedOn: dayOf(dice, 30),
      amountYuan: 7_000_003 + dice,
      countyId: dice % 2 === 0 ? units['C1'] : units['C2'],
      attachments: [await team.upload()],
    };
    await tried(team, `/projects/${oneOf(projects, dice)}/contract`, body, { evidenceId: evidence });
  },
  funds: ({ people: { team }, projects, funds }, dice) =>
    tried(
      team,
      `/projects/${oneOf(projects, dice)}/funds`,
      {
        receivedOn: dayOf(dice, 40),
        amountYuan: 500_000 + dice,
        kind: 'bank_receipt',
        payer: '某公司',
        payerReason: '代付',
        voucher: { number: `V${String(dice)}` },
      },
      { fundId: funds },
    ),
  verify: ({ people: { office }, funds }, dice) => tried(office, `/funds/${oneOf(funds, dice)}/verify`, {}, {}),
  reverse: ({ people: { team }, projects, funds }, dice) => {
    const body = { on: dayOf(dice, 50), amountYuan: 1 + (dice % 600_000), reason: '核减' };
    return tried(team, `/projects/${oneOf(projects, dice)}/reversals`, body, { fundId: funds });
  },
  void: ({ people: { office }, evidence }, dice) => {
    const waive = dice % 2 === 0 ? { waive: { reason: '资料缺失' } } : {};
    return tried(office, `/evidence/${oneOf(evidence, dice)}/void`, { reason: '录错', ...waive }, {});
  },
  waive: ({ people: { lead }, enterprises }, dice) => {
    const body = { stage: dice % 2 === 0 ? 'contacted' : 'visited', reason: '早年项目' };
    return tried(lead, `/enterprises/${oneOf(enterprises, dice)}/waivers`, body, {});
  },
  shares: (story, dice) => {
    const { units } = story.city;
    return change(story, dice, {
      validFrom: dayOf(dice, 25),
      credits: [
        { unitId: units['GDQ1'], percent: 40, lead: false },
        { unitId: units['GDQ2'], percent: 60, lead: true },
      ],
    });
  },
  manufacturing: (story, dice) => change(story, dice, { manufacturing: dice % 2 === 0 }),
  terminate: ({ people: { team }, projects }, dice) =>
    tried(team, `/projects/${oneOf(projects, dice)}/terminate`, { on: dayOf(dice, 60), reason: '退出' }, {}),
  merge: ({ people: { office }, enterprises }, dice) => {
    const body = { intoId: oneOf(enterprises, dice >> 4), reason: '同一家' };
    return tried(office, `/enterprises/${oneOf(enterprises, dice)}/merge`, body, {});
  },
  split: async ({ people: { office }, enterprises }, dice) => {
    const path = `/enterprises/${oneOf(enterprises, dice)}/split`;
    const waive = { waive: { reason: '拆分时容缺' } };
    const answer = await office.post<{ evidence?: { evidenceId: string }[]; mergedId: string; enterpriseId: string }>(
      path,
      waive,
    );
    if (answer.body.evidence === undefined) return;
    const assign = answer.body.evidence.map(({ evidenceId }, place) => ({
      evidenceId,
      enterpriseId: (dice + place) % 2 === 0 ? answer.body.mergedId : answer.body.enterpriseId,
    }));
    await tried(office, path, { assign, ...waive }, {});
  },
  transfer: (story, dice) => request('transfer', story, dice),
  join: (story, dice) => request('join', story, dice),
  handOver: ({ people: { office, team, lead } }, dice) => {
    const body = dice % 2 === 0 ? { toUserId: lead.userId } : {};
    return tried(office, `/users/${team.userId}/hand-over`, body, {});
  },
  unitContact: ({ people: { office }, enterprises, units, evidence }, dice) => {
    const body = {
      kind: 'meeting',
      unitId: oneOf(units, dice),
      occurredOn: dayOf(dice, 0),
      summary: '见面',
      touch: dice % 2 === 0,
    };
    return tried(office, `/enterprises/${oneOf(enterprises, dice)}/activities`, body, { evidenceId: evidence });
  },
  unitShares: (story, dice) => {
    const unitId = oneOf(story.units, dice);
    return change(story, dice, {
      validFrom: dayOf(dice, 22),
      ...(dice % 3 === 0 ? { industryTaskForceId: unitId } : {}),
      credits: [
        { unitId: story.city.units['GDQ1'], percent: 45, lead: dice % 2 === 0 },
        { unitId, percent: 55, lead: dice % 2 !== 0 },
      ],
    });
  },
  dissolve: async ({ city, people: { office }, units }, dice) => {
    const id = units.pop();
    if (id === undefined) return;
    const successorId = oneOf([...units, city.units['GDQ3'] ?? ''], dice);
    await changeUnit(office, id, { activeTo: dayOf(dice, 24), successorId });
  },
  found: (story, dice) => foundUnit(story, 'field_team', dice, { activeFrom: dayOf(dice % 20, 0) }),
  rename: ({ people: { office }, units }, dice) =>
    changeUnit(office, oneOf(units, dice), { name: `更名${String(dice)}`, nameFrom: dayOf(dice, 12) }),
};

async function changeUnit(office: Person, id: string, change: object): Promise<void> {
  const { items } = await office.reads<{ items: { id: string; version: number }[] }>('/units?limit=200');
  const version = items.find((unit) => unit.id === id)?.version;
  const answer = await office.patch(`/units/${id}`, { version, ...change });
  if (answer.status >= 500) throw new Error(`/units/${id}: ${JSON.stringify(answer.body)}`);
}

async function foundUnit(
  { people: { office }, units }: RandomStory,
  kind: string,
  dice: number,
  given: object = {},
): Promise<void> {
  const code = `N${String(dice)}U${String(units.length)}`;
  units.push((await office.does<{ id: string }>('/units', { code, kind, name: `新设${code}`, ...given })).id);
}

/** Who acts in a story, and what it begins with: units of its own, and four enterprises. */
export async function beginStory(city: City, dice: number): Promise<RandomStory> {
  const people = {
    team: await city.signIn('gdq1-member'),
    other: await city.signIn('gdq2-member'),
    lead: await city.signIn('gdq1-lead'),
    office: await city.signIn('office-1'),
    second: await city.signIn('office-2'),
  };
  const story: RandomStory = { city, people, enterprises: [], projects: [], funds: [], evidence: [], units: [] };
  for (const kind of ['field_team', 'field_team', 'industry_task_force']) await foundUnit(story, kind, dice);
  for (let n = 0; n < 4; n += 1) {
    const body = { name: `佛山${city.newId().slice(-12)}有限公司` };
    story.enterprises.push((await people.team.does<{ id: string }>('/enterprises', body)).id);
  }
  return story;
}

/** People and units over time: they come in an order of which chance would find few. */
export const OVER_TIME = [
  'unitContact',
  'unitShares',
  'transfer',
  'unitShares',
  'handOver',
  'rename',
  'dissolve',
  'found',
  'contract',
  'dissolve',
] as const;
