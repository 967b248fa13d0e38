import { addDays, type BusinessDate, daysBetween, type Instant, idFrom, startOfDay } from '#libs/kernel';
import type { FinishedFact, FinishedProject } from '#libs/pipeline';
import type { PlannedUnit } from '../domain/plan-structure.js';
import { type Firm, inventFirm, inventPeople } from './firm.js';
import { playOwnership } from './play-ownership.js';
import { playProject } from './play-project.js';
import { Random } from './random.js';
import type { ContactPersonRow, ReferenceEnterprise } from './reference-enterprise.js';
import { type Given, Story, type World } from './story.js';
import { twinNames } from './twins.js';
import { MOODS, NEXT_ACTIONS, PAUSE_REASONS, SITES, SUBJECTS, VOID_REASONS } from './words.js';

const HOUR = 3_600_000_000;
const LOST = [
  'chose_another_city',
  'no_intention',
  'plan_cancelled',
  'land_or_premises',
  'policy_terms',
  'supply_chain',
  'labour',
  'financing',
  'unreachable',
];
const CONTACT_KINDS = [
  ['call', 30],
  ['message', 14],
  ['meeting', 22],
  ['outbound_visit', 28],
  ['email', 6],
] as const;
const CO_INVESTED = 0.06;

/** The story of one enterprise, and of the one that invests with it where there is such: both, or one. */
export function playEnterprise(world: World, place: number, isTaken: (name: string) => boolean): ReferenceEnterprise[] {
  const main = begin(world, place, isTaken);
  const { story, random, unit } = main;
  if (random.chance(0.07)) return [finish(main)];

  const signedFirst = unit.kind === 'county' && random.chance(0.25);
  let on: BusinessDate | undefined = signedFirst ? addDays(main.startsOn, 2) : playContacts(main, main.startsOn);
  if (on !== undefined && (signedFirst || random.chance(0.56)))
    on = signedFirst ? on : playVisit(main, addDays(on, random.whole(4, 70)));
  else return [finish(main)];
  if (on === undefined || !(signedFirst || random.chance(0.52))) return [finish(main)];
  const lastOn = playProject(
    story,
    main.firm,
    unit.id,
    addDays(on, signedFirst ? 0 : random.whole(5, 80)),
    signedFirst,
  );
  if (lastOn === undefined) return [finish(main)];
  if (random.chance(0.1)) playProject(story, main.firm, unit.id, addDays(lastOn, random.whole(10, 120)), false);
  if (signedFirst && random.chance(0.3)) playContacts(main, addDays(lastOn, random.whole(5, 40)));
  return random.chance(CO_INVESTED) ? [...withCoInvestor(main, place, isTaken)] : [finish(main)];
}

/** What another unit entered as a firm of its own, by a name that is nearly the same. */
export function playTwin(world: World, place: number, main: ReferenceEnterprise): ReferenceEnterprise {
  const teams = world.structure.units.filter(
    ({ kind, id }) => kind === 'field_team' && id !== main.evidence[0]?.unitId,
  );
  const random = new Random(world.seed, 'twin', place);
  const part = begin(world, place, () => false, { unit: random.pick(teams), key: 'twin' });
  const { facts } = main;
  const twin = {
    ...part,
    firm: { ...part.firm, facts: { ...facts, ...twinNames(facts, place), uscc: null, parentGroup: null } },
  };
  playContacts(twin, part.startsOn);
  return finish(twin);
}

export function enterpriseIdOf(seed: number, place: number, key = ''): string {
  return idFrom('reference city', String(seed), 'enterprise', String(place), key);
}

interface Part {
  readonly world: World;
  readonly story: Story;
  readonly random: Random;
  readonly firm: Firm;
  readonly unit: PlannedUnit;
  readonly people: readonly ContactPersonRow[];
  readonly startsOn: BusinessDate;
  readonly startsAt: Instant;
  readonly recordedBy: string;
}

/** `beside`: not the first of its place. */
function begin(
  world: World,
  place: number,
  isTaken: (name: string) => boolean,
  beside?: { readonly unit: PlannedUnit; readonly key: string },
): Part {
  const { seed, structure, lastDay, staff } = world;
  const id = enterpriseIdOf(seed, place, beside?.key);
  const random = new Random(seed, 'enterprise', place, beside?.key ?? '');
  const owner = beside?.unit ?? unitOf(world, random);
  const span = daysBetween(structure.from, lastDay);
  // More in later months: the teams are learning.
  const day = addDays(structure.from, Math.floor(span * random.next() ** 0.75));
  const event = random.chance(0.14) ? structure.events.findLast(({ startsOn }) => startsOn <= day) : undefined;
  const startsOn = event?.startsOn ?? day;
  const startsAt = (startOfDay(startsOn) + random.whole(8, 9) * HOUR + random.whole(0, 3_599_999_999)) as Instant;
  const team = owner.kind === 'field_team' ? Number(owner.code.slice(-1)) - 1 : undefined;
  const series = beside === undefined ? 'MA' : 'MB';
  let firm = inventFirm(world, { place, series }, random, team, startsOn);
  for (let salt = 1; isTaken(firm.facts.name); salt += 1)
    firm = inventFirm(world, { place, series }, random, team, startsOn, salt);
  if (event !== undefined) firm = { ...firm, facts: { ...firm.facts, channel: event.kind, introducerId: null } };
  const story = new Story(world, id, random, startsAt);
  return {
    world,
    story,
    random,
    firm,
    unit: owner,
    people: inventPeople(id, random),
    startsOn,
    startsAt,
    recordedBy: staff.memberOf(owner.id, random),
  };
}

function unitOf({ structure }: World, random: Random): PlannedUnit {
  const kind = random.weighted([
    ['field_team', 74],
    ['county', 14],
    ['industry_task_force', 8],
    ['enterprise_task_force', 4],
  ] as const);
  return random.pick(structure.units.filter((unit) => unit.kind === kind));
}

/** Calls, visits to the firm and meetings over some weeks; now and then another unit meets it too. Answers the last day. */
function playContacts(part: Part, from: BusinessDate): BusinessDate | undefined {
  const { story, random, unit, world } = part;
  const event = world.structure.events.find(({ startsOn }) => startsOn === from);
  const times = random.weighted([
    [1, 30],
    [2, 26],
    [3, 20],
    [4, 12],
    [6, 8],
    [9, 4],
  ] as const);
  let on = from;
  let last: BusinessDate | undefined;
  for (let i = 0; i < times; i += 1) {
    const isOther = i > 0 && random.chance(0.09);
    const by = isOther ? unitOf(world, random) : unit;
    const kind = i === 0 && event !== undefined ? 'event' : random.weighted(CONTACT_KINDS);
    const fact = story.record({
      ...contactOf(part, kind, by),
      on,
      ...(kind === 'event' && event !== undefined ? { eventId: event.id } : {}),
    });
    if (fact === undefined) return last;
    if (i > 0 && random.chance(0.02))
      story.void(fact, world.staff.leadOf(by.id), random.pick(VOID_REASONS), random.whole(0, 4));
    if (random.chance(0.08))
      story.record({ ...contactOf(part, 'note', by), on, detail: { summary: '电话未接通，稍后再联系' } });
    last = on;
    on = addDays(on, random.whole(2, 45));
  }
  return last;
}

function contactOf({ random, people, firm, world }: Part, kind: Given['kind'], by: PlannedUnit): Omit<Given, 'on'> {
  const leaderLed = random.chance(0.05);
  return {
    kind,
    unitId: by.id,
    recordedBy: world.staff.memberOf(by.id, random),
    detail: {
      summary: `就${random.pick(SUBJECTS)}沟通，企业${random.pick(MOODS)}。`,
      contactPersonIds: [random.pick(people).id],
      channel: firm.facts.channel,
      ...(leaderLed ? { leaderLed } : {}),
    },
  };
}

/** Inspection visits to the city; a note where there is no photo. Answers the day of the first. */
function playVisit(part: Part, on: BusinessDate): BusinessDate | undefined {
  const { story, random, unit, world } = part;
  const counties = world.structure.units.filter(({ kind }) => kind === 'county');
  const visit = (day: BusinessDate): FinishedFact | undefined =>
    story.record({
      kind: 'inbound_visit',
      on: day,
      unitId: unit.id,
      recordedBy: world.staff.memberOf(unit.id, random),
      detail: {
        summary: `考察${random.pick(SITES)}，重点了解${random.pick(SUBJECTS)}。`,
        sites: [random.pick(SITES)],
        visitors: random.whole(2, 9),
        receivedByUnitId: random.pick(counties).id,
        noPhotoReason: '企业要求不拍照',
      },
    });
  const first = visit(on);
  if (first === undefined) return undefined;
  if (random.chance(0.2)) visit(addDays(on, random.whole(10, 60)));
  return on;
}

/** Another firm takes a part of the newest project: for contact and visit it has waivers, unless it has met the unit. */
function withCoInvestor(main: Part, place: number, isTaken: (name: string) => boolean): ReferenceEnterprise[] {
  const index = main.story.projects.length - 1;
  const project = main.story.projects[index];
  const first = project?.facts[0];
  if (project === undefined || first?.on === null || first === undefined) return [finish(main)];
  const taken = (name: string): boolean => name === main.firm.facts.name || isTaken(name);
  const partner = begin(main.world, place, taken, { unit: main.unit, key: main.unit.id });
  const percent = main.random.pick([20, 30, 40, 49]);
  project.investors = [
    { enterpriseId: main.story.enterpriseId, percent: 100 - percent, principal: true },
    { enterpriseId: partner.story.enterpriseId, percent, principal: false },
  ];
  partner.story.joinAsCoInvestor(project, first.on, first.recordedAt, main.world.staff.leadOf(main.unit.id));
  if (partner.random.chance(0.5)) playContacts(partner, addDays(first.on, partner.random.whole(1, 20)));
  const startsAt = Math.min(partner.startsAt, first.recordedAt - HOUR) as Instant;
  return [finish(main), { ...finish({ ...partner, startsAt }), projects: [] }];
}

function finish({ story, random, firm, people, startsAt, recordedBy, world, unit }: Part): ReferenceEnterprise {
  const projects: FinishedProject[] = story.projects;
  const isSettled = projects.some(({ facts }) => facts.some(({ kind }) => kind === 'contract'));
  const status = isSettled
    ? 'active'
    : random.weighted([
        ['active', 84],
        ['lost', 11],
        ['paused', 5],
      ] as const);
  const [kind, what] = random.pick(NEXT_ACTIONS);
  const isPlanned = status === 'active' && story.ownerUnitId === unit.id && random.chance(0.4);
  const nextOn = addDays(world.lastDay, random.chance(0.8) ? random.whole(1, 25) : random.whole(-12, 0));
  return {
    id: story.enterpriseId,
    facts: firm.facts,
    honours: firm.honours,
    people,
    status,
    statusReason: status === 'lost' ? random.pick(LOST) : status === 'paused' ? random.pick(PAUSE_REASONS) : null,
    pausedUntil: status === 'paused' ? addDays(world.lastDay, random.whole(5, 150)) : null,
    nextAction: isPlanned ? { on: nextOn, kind, what } : null,
    recordedAt: startsAt,
    recordedBy,
    evidence: story.facts,
    ownership: playOwnership(world, story, random),
    projects,
  };
}
