import {
  addDays,
  addWorkingDays,
  type BusinessDate,
  type Instant,
  idFrom,
  startOfDay,
  type WorkCalendar,
} from '#libs/kernel';
import {
  DIFFICULTY_KINDS,
  type DifficultyStand,
  DUE_WORKING_DAYS,
  type FinishedProject,
  firstContract,
  LEVELS,
  milestonesOf,
  type NewDifficulty,
  type StepTaken,
  unitsOn,
} from '#libs/pipeline';
import { Random } from './random.js';
import type { Staff } from './staff.js';

export interface PlayedMilestone {
  readonly code: string;
  readonly name: string;
  readonly dueOn: BusinessDate;
  readonly unitId: string;
  readonly doneOn: BusinessDate | null;
}

export interface PlayedDifficulty {
  readonly raised: Omit<NewDifficulty, 'id' | 'projectId'>;
  readonly steps: readonly (StepTaken & { readonly after: DifficultyStand })[];
}

export interface AfterSigning {
  readonly milestones: readonly PlayedMilestone[];
  readonly difficulties: readonly PlayedDifficulty[];
  readonly by: string;
}

/** By project. */
export type PlayedProjects = ReadonlyMap<string, AfterSigning>;

export function milestoneIdOf(projectId: string, code: string): string {
  return idFrom(projectId, 'milestone', code);
}

export function difficultyIdOf(projectId: string, place: number): string {
  return idFrom(projectId, 'difficulty', String(place));
}

/** What is still open of a project, as reminders look at it. */
export function openTasks(projectId: string, { milestones, difficulties }: AfterSigning) {
  return {
    milestones: milestones
      .filter(({ doneOn }) => doneOn === null)
      .map(({ code, name, dueOn, unitId }) => ({ id: milestoneIdOf(projectId, code), projectId, name, dueOn, unitId })),
    difficulties: difficulties.flatMap(({ raised, steps }, place) => {
      const { state, level, dueOn, ownerUnitId: unitId } = steps.at(-1)?.after ?? raised;
      const id = difficultyIdOf(projectId, place);
      return state === 'open' ? [{ id, projectId, name: raised.title, dueOn, unitId, level }] : [];
    }),
  };
}

interface World {
  readonly staff: Staff;
  readonly calendar: WorkCalendar;
  readonly leaderId: string;
  readonly departmentIds: readonly string[];
  readonly today: BusinessDate;
}

const TITLES: Readonly<Record<(typeof DIFFICULTY_KINDS)[number], string>> = {
  equipment_commissioning: '进口设备调试专家迟迟不能到厂',
  supporting_works: '厂区外的道路和供电还没有接通',
  completion_acceptance: '消防验收两次没有通过',
  permits: '施工许可证办理超过承诺时限',
  supply_and_demand: '本地原料供应跟不上投产计划',
  training: '缺少熟练焊工，招工三个月没有招满',
  other: '员工子女入学需要协调',
};
const HOUR = 3_600_000_000;

/** What becomes of a signed project that was not terminated: milestones done, overdue and ahead, difficulties at each level. */
export function playAfterSigning(project: FinishedProject, world: World): AfterSigning | undefined {
  const random = new Random('after signing', project.id);
  const facts = project.facts.filter(({ voidedAt }) => voidedAt === null);
  const contract = firstContract({ ...project, facts });
  const isEnded = facts.some(({ kind }) => kind === 'termination');
  if (contract?.on === null || contract === undefined || isEnded) return undefined;
  const { countyId, leadUnitId } = unitsOn({ ...project, facts }, world.today);
  const unitId = countyId ?? leadUnitId;
  if (unitId === null) return undefined;
  return {
    milestones: random.chance(0.7) ? milestones(project, contract.on, unitId, random, world) : [],
    difficulties: random.chance(0.2) ? [difficulty(contract.on, unitId, random, world)] : [],
    by: world.staff.memberOf(unitId, random),
  };
}

function milestones(
  { traits }: FinishedProject,
  signedOn: BusinessDate,
  unitId: string,
  random: Random,
  { today }: World,
): PlayedMilestone[] {
  const template = traits.manufacturing === true ? 'manufacturing' : 'trade_logistics';
  return milestonesOf(template, signedOn).map((planned) => {
    const reachedOn = addDays(planned.dueOn, random.whole(-25, 12));
    const isDone = reachedOn < today && reachedOn >= signedOn && random.chance(0.85);
    return { ...planned, unitId, doneOn: isDone ? reachedOn : null };
  });
}

function difficulty(signedOn: BusinessDate, unitId: string, random: Random, world: World): PlayedDifficulty {
  const { staff, calendar, today, leaderId, departmentIds } = world;
  const latest = addDays(today, -random.whole(2, 40));
  const earliest = addDays(signedOn, random.whole(20, 200));
  const raisedOn = earliest < latest ? earliest : latest < signedOn ? signedOn : latest;
  const kind = random.pick(DIFFICULTY_KINDS);
  const due = (from: BusinessDate, level: (typeof LEVELS)[number]): BusinessDate =>
    addWorkingDays(calendar, from, DUE_WORKING_DAYS[level]);
  let day = raisedOn;
  let stand: DifficultyStand = {
    level: 'unit',
    state: 'open',
    ownerUnitId: unitId,
    leaderId: null,
    dueOn: due(day, 'unit'),
    resolvedOn: null,
  };
  const raised = { ...stand, kind, title: TITLES[kind], detail: null, raisedOn };
  const steps: (StepTaken & { after: DifficultyStand })[] = [];
  const take = (action: StepTaken['action'], by: string, text: string, change: Partial<DifficultyStand>): void => {
    stand = { ...stand, ...change };
    steps.push({ action, by, text, at: (startOfDay(day) + (10 + steps.length) * HOUR) as Instant, after: stand });
  };
  const top = random.weighted([
    ['unit', 50],
    ['office', 28],
    ['city_leader', 22],
  ] as const);
  for (const level of LEVELS.slice(1, LEVELS.indexOf(top) + 1)) {
    day = addDays(day, random.whole(3, 9));
    if (day >= today) return { raised, steps };
    const by = level === 'office' ? staff.leadOf(unitId) : staff.director;
    take('escalate', by, '超过承诺时限，请上一级协调', { level, dueOn: due(day, level) });
  }
  if (top === 'city_leader' && random.chance(0.8)) {
    day = addDays(day, 1);
    const ownerUnitId = random.pick(departmentIds);
    if (day < today) take('instruct', leaderId, '请牵头部门三个工作日内研究解决，结果报市招商办。', { ownerUnitId });
  }
  day = addDays(day, random.whole(2, 12));
  if (day < today && random.chance(0.65)) {
    take('resolve', staff.memberOf(stand.ownerUnitId, random), '已协调解决，企业确认', {
      state: 'resolved',
      resolvedOn: day,
    });
  }
  return { raised, steps };
}
