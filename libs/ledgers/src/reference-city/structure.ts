import type { Role } from '#libs/http';
import { addDays, type BusinessDate, type Instant, idFrom, startOfDay } from '#libs/kernel';
import type { PlannedEvent, PlannedUnit, PlannedUser } from '../domain/plan-structure.js';
import { Random } from './random.js';
import { mobile, personName } from './words.js';

/** What a generated city is made from. */
export interface CityOptions {
  readonly seed: number;
  readonly enterprises: number;
  readonly today: BusinessDate;
}

export interface ReferenceIntroducer {
  readonly id: string;
  readonly kind: 'association' | 'agency' | 'firm' | 'person';
  readonly name: string;
}

/** Units, people and what they share. */
export interface ReferenceStructure {
  readonly identity: string;
  readonly name: string;
  readonly areaCode: string;
  readonly units: readonly PlannedUnit[];
  readonly users: readonly PlannedUser[];
  readonly events: readonly PlannedEvent[];
  readonly introducers: readonly ReferenceIntroducer[];
  /** The first instant at which anything was recorded. */
  readonly since: Instant;
  readonly from: BusinessDate;
}

export const CITY = { name: '桂江市', areaCode: '459900' } as const;
/** The structure that the city declared: 5+10+3+7. */
export const DECLARED = { county: 5, industry_task_force: 10, enterprise_task_force: 3, field_team: 7 } as const;
const TWO_YEARS = 731;

const COUNTIES = ['榕湖区', '金滩区', '青塘县', '凤岭县', '龙津市'];
const INDUSTRIES = [
  '木材加工',
  '家具家居',
  '新能源电动车',
  '纺织服装',
  '电子信息',
  '绿色化工新材料',
  '装备制造',
  '生物医药',
  '农产品加工',
  '现代物流',
];
const TASK_FORCES = ['央企入桂', '民企入桂', '湾企入桂'];
const STATIONS = [
  ['粤港澳大湾区', '深圳市'],
  ['粤港澳大湾区', '佛山市'],
  ['粤港澳大湾区', '东莞市'],
  ['粤港澳大湾区', '广州市'],
  ['长江经济带', '上海市'],
  ['长江经济带', '杭州市'],
  ['京津冀', '北京市'],
] as const;
const DEPARTMENTS = [
  '发展和改革委员会',
  '工业和信息化局',
  '自然资源局',
  '住房和城乡建设局',
  '生态环境局',
  '交通运输局',
  '商务局',
  '市场监督管理局',
  '税务局',
  '人力资源和社会保障局',
  '林业局',
  '大数据发展局',
  '人民政府办公室',
];
/** Its lead moved on, and nobody has taken over yet. */
const WITHOUT_LEAD = 'I10';
/** 39 members, each team's lead among them. */
const TEAM_SIZES = [6, 6, 6, 6, 5, 5, 5];

export function identityOf(seed: number): string {
  return `reference-${String(seed)}`;
}

export function referenceStructure({ seed, today }: Pick<CityOptions, 'seed' | 'today'>): ReferenceStructure {
  const from = addDays(today, -TWO_YEARS);
  const units = referenceUnits(seed);
  return {
    identity: identityOf(seed),
    ...CITY,
    units,
    users: units.flatMap((unit) => usersOf(seed, unit)),
    events: eventsOf(seed, from, today),
    introducers: introducersOf(seed),
    since: startOfDay(from),
    from,
  };
}

export function referenceUnits(seed: number): PlannedUnit[] {
  const unit = (
    kind: PlannedUnit['kind'],
    code: string,
    name: string,
    more: Partial<PlannedUnit> = {},
  ): PlannedUnit => ({
    id: idFrom('reference city', String(seed), 'unit', code),
    code,
    name,
    kind,
    areaCode: null,
    stationRegion: null,
    stationCity: null,
    focus: null,
    ...more,
  });
  const two = (place: number): string => String(place + 1).padStart(2, '0');
  return [
    ...COUNTIES.map((name, i) => unit('county', `C${String(i + 1)}`, name, { areaCode: `4599${two(i)}` })),
    ...INDUSTRIES.map((name, i) => unit('industry_task_force', `I${two(i)}`, `${name}产业招商专班`)),
    ...TASK_FORCES.map((name, i) => unit('enterprise_task_force', `S${String(i + 1)}`, `${name}项目落实专班`)),
    ...STATIONS.map(([stationRegion, stationCity], i) =>
      unit('field_team', `GDQ${String(i + 1)}`, `驻${stationCity.slice(0, -1)}招商小分队`, {
        stationRegion,
        stationCity,
      }),
    ),
    unit('office', 'OFFICE', '市驻点招商工作办公室'),
    ...DEPARTMENTS.map((name, i) => unit('department', `D${two(i)}`, `市${name}`)),
  ];
}

function usersOf(seed: number, unit: PlannedUnit): PlannedUser[] {
  const code = unit.code.toLowerCase();
  const member = (username: string, role: Role): PlannedUser => {
    const random = new Random(seed, 'user', username);
    const id = idFrom('reference city', String(seed), 'user', username);
    return { id, username, name: personName(random), phone: mobile(random), role, unitId: unit.id };
  };
  const team = (size: number): PlannedUser[] =>
    Array.from({ length: size }, (_, i) =>
      member(
        i === 0 ? `${code}-lead` : i === 1 ? `${code}-member` : `${code}-m${String(i)}`,
        i === 0 ? 'lead' : 'member',
      ),
    );
  if (unit.code === WITHOUT_LEAD) return team(3).slice(1);
  if (unit.kind === 'field_team') return team(TEAM_SIZES[Number(unit.code.slice(-1)) - 1] ?? 5);
  if (unit.kind === 'office') {
    return [
      member('office-lead', 'lead'),
      member('office-1', 'office'),
      member('office-2', 'office'),
      member('scheduler', 'scheduler'),
    ];
  }
  if (unit.code === 'D13') return [member('leader', 'leader')];
  return team(unit.kind === 'department' ? 2 : 3);
}

/** An expo each spring and autumn, a promotion event in between, over two years. */
function eventsOf(seed: number, from: BusinessDate, today: BusinessDate): PlannedEvent[] {
  const kinds = [
    ['expo', '桂江林产品与家居博览会', 3],
    ['promotion_event', '桂江（大湾区）投资推介会', 1],
    ['expo', '桂江新能源电动车展', 3],
    ['promotion_event', '桂江（长三角）投资推介会', 1],
  ] as const;
  return Array.from({ length: 8 }, (_, i) => {
    const [kind, name, days] = kinds[i % 4] ?? kinds[0];
    const startsOn = addDays(from, 40 + i * 88);
    const code = `EV${String(i + 1).padStart(2, '0')}`;
    const id = idFrom('reference city', String(seed), 'event', code);
    return { id, code, name: `${startsOn.slice(0, 4)}年${name}`, kind, startsOn, endsOn: addDays(startsOn, days - 1) };
  }).filter(({ endsOn }) => endsOn < today);
}

function introducersOf(seed: number): ReferenceIntroducer[] {
  const names: readonly (readonly [ReferenceIntroducer['kind'], readonly string[]])[] = [
    [
      'association',
      [
        '桂江（深圳）商会',
        '桂江（佛山）商会',
        '大湾区家具协会',
        '长三角木业商会',
        '桂江籍企业家联谊会',
        '东莞电子行业协会',
        '杭州桂江校友会',
        '华北装备制造协会',
      ],
    ],
    ['agency', ['启泰产业咨询', '融汇产业地产', '众诚招商服务', '远图园区运营']],
    ['firm', ['桂江恒源木业集团', '龙津车业集团', '金滩针织产业园', '凤岭钙业集团', '榕湖电子科技']],
  ];
  const firms = names.flatMap(([kind, list]) => list.map((name) => ({ kind, name })));
  const people = Array.from({ length: 8 }, (_, i) => ({
    kind: 'person' as const,
    name: personName(new Random(seed, 'introducer', i)),
  }));
  return [...firms, ...people].map(({ kind, name }, i) => ({
    id: idFrom('reference city', String(seed), 'introducer', String(i)),
    kind,
    name,
  }));
}
