import { type Channel, chainOfWord, type Honour } from '#libs/enterprises';
import type { UnitKind } from '#libs/http';
import type { ActivityKind, ProjectStatus } from '#libs/pipeline';
import * as cell from './table.js';
import { type RowOf, table } from './table.js';

/** The unit that staff.csv names and units.csv does not hold. */
export const OFFICE_CODE = 'OFFICE';
/** What a cell that names a county is looked up in: area codes of the units of kind county. */
export const COUNTIES = 'counties';

const KINDS: Readonly<Record<string, UnitKind>> = {
  county: 'county',
  industry_taskforce: 'industry_task_force',
  sanqi_taskforce: 'enterprise_task_force',
  field_team: 'field_team',
  office: 'office',
  department: 'department',
};

const STAFF_ROLES = { 队长: 'lead', 联络员: 'lead', 队员: 'member', 驻点招商工作办公室: 'office' } as const;

/** `channel` mixes where the lead came from and how they met. */
const CONTACT_CHANNELS: Readonly<Record<string, { readonly channel: Channel; readonly kind: ActivityKind }>> = {
  推介会: { channel: 'promotion_event', kind: 'event' },
  展会: { channel: 'expo', kind: 'event' },
  商协会引荐: { channel: 'association', kind: 'meeting' },
  以商招商: { channel: 'local_enterprise', kind: 'meeting' },
  上门拜访: { channel: 'direct', kind: 'outbound_visit' },
  线上会议: { channel: 'direct', kind: 'meeting' },
  电话: { channel: 'direct', kind: 'call' },
};

const TAGS: Readonly<Record<string, Honour>> = {
  A股上市: 'listed',
  港股上市: 'listed',
  主板: 'listed',
  创业板: 'listed',
  科创板: 'listed',
  北交所: 'listed',
  世界500强: 'fortune_500',
  中国500强: 'china_500',
  民企500强: 'private_500',
  制造业500强: 'manufacturing_500',
  独角兽: 'unicorn',
  瞪羚: 'gazelle',
  专精特新: 'specialised_new',
  小巨人: 'little_giant',
  专精特新小巨人: 'little_giant',
};

interface ProjectStage {
  readonly signed: boolean;
  readonly progress: ProjectStatus | null;
}

const PROJECT_STAGES: Readonly<Record<string, ProjectStage>> = {
  意向: { signed: false, progress: null },
  '意向(中止)': { signed: false, progress: 'suspended' },
  签约: { signed: true, progress: null },
  开工: { signed: true, progress: 'started' },
  竣工投产: { signed: true, progress: 'in_production' },
  终止: { signed: true, progress: 'terminated' },
};

const HONOURS_500: Readonly<Record<string, Honour>> = { '500强': 'five_hundred', ...TAGS };

const METRICS = {
  field_signed_contract_amount: 'field_signed_contract_amount',
  city_new_signed_contract_amount: 'city_new_signed_contract_amount',
  city_funds_in_place: 'city_funds_in_place',
  manufacturing_share_of_contract_amount: 'manufacturing_share_of_contract_amount',
} as const;

const SCOPES = { 'all field teams': 'kind', city: 'city', team: 'unit', county: 'unit' } as const;
const TARGET_UNITS = { 亿元: 'yi', 万元: 'wan', '%': 'percent' } as const;

export const UNITS = table('units.csv', {
  id: cell.text('unit_id', 16),
  name: cell.text('name', 100),
  kind: cell.oneOf('kind', KINDS),
  region: cell.optionalText('region', 50),
  city: cell.optionalText('base_city', 50),
  areaCode: cell.optionalText('area_code', 6),
  focus: cell.optionalText('focus', 200),
});

export const STAFF = table('staff.csv', {
  id: cell.text('staff_id', 32),
  name: cell.text('name', 50),
  unitId: cell.ref('unit_id', UNITS.file),
  role: cell.oneOf('role', STAFF_ROLES),
  phone: cell.optionalText('phone', 32),
});

export const ENTERPRISES = table('enterprises.csv', {
  id: cell.text('enterprise_id', 32),
  name: cell.text('name', 200),
  shortName: cell.optionalText('short_name', 100),
  uscc: cell.optionalText('uscc', 32),
  province: cell.optionalText('province', 50),
  city: cell.optionalText('city', 50),
  industryCode: cell.optionalText('industry_code', 8),
  chain: cell.optionalWord('chain', chainOfWord),
  honours: cell.words('tags', TAGS),
});

export const CONTACTS = table('contacts.csv', {
  id: cell.text('contact_id', 32),
  on: cell.date('contact_date'),
  unitId: cell.ref('unit_id', UNITS.file),
  staffId: cell.optionalRef('staff_id', STAFF.file),
  enterpriseId: cell.ref('enterprise_id', ENTERPRISES.file),
  manner: cell.oneOf('channel', CONTACT_CHANNELS),
  person: cell.optionalText('contact_person', 50),
  title: cell.optionalText('contact_title', 50),
  phone: cell.optionalText('phone', 32),
  eventCode: cell.optionalOneOf('event_code', { EV01: 'EV01' }),
});

export const VISITS = table('visits.csv', {
  id: cell.text('visit_id', 32),
  on: cell.date('visit_date'),
  unitId: cell.ref('unit_id', UNITS.file),
  enterpriseId: cell.ref('enterprise_id', ENTERPRISES.file),
  hostCounty: cell.optionalRef('host_county', COUNTIES),
  visitors: cell.optionalCount('visitors'),
  purpose: cell.optionalText('purpose', 500),
});

export const PROJECTS = table('projects.csv', {
  id: cell.text('project_id', 32),
  name: cell.text('project_name', 200),
  enterpriseId: cell.ref('enterprise_id', ENTERPRISES.file),
  leadUnitId: cell.ref('lead_unit_id', UNITS.file),
  fieldTeamId: cell.optionalRef('field_team_id', UNITS.file),
  landingCounty: cell.ref('landing_county', COUNTIES),
  manufacturing: cell.optionalFlag('is_manufacturing'),
  industryCode: cell.optionalText('industry_code', 8),
  chain: cell.optionalWord('chain_group', chainOfWord),
  intentOn: cell.optionalDate('intent_date'),
  intentYuan: cell.optionalWan('intent_amount_wan'),
  signedOn: cell.optionalDate('signed_date'),
  contractYuan: cell.optionalWan('contract_amount_wan'),
  eventCode: cell.optionalOneOf('event_code', { EV01: 'EV01' }),
  honours500: cell.words('tag_500', HONOURS_500),
  honoursSpecialised: cell.words('tag_specialised', TAGS),
  firstInvestment: cell.optionalFlag('first_investment_in_guigang'),
  stage: cell.oneOf('stage', PROJECT_STAGES),
  seedNamed: cell.optionalFlag('seed_named'),
});

export const FUNDS = table('funds.csv', {
  id: cell.text('fund_id', 32),
  projectId: cell.ref('project_id', PROJECTS.file),
  on: cell.date('arrive_date'),
  yuan: cell.signedWan('amount_wan'),
  type: cell.oneOf('record_type', { 到位: 'receipt', 核减: 'reversal' } as const),
});

export const TARGETS = table('targets.csv', {
  id: cell.text('target_id', 32),
  year: cell.optionalCount('year'),
  metric: cell.oneOf('metric', METRICS),
  scope: cell.oneOf('scope', SCOPES),
  unitId: cell.optionalRef('unit_id', UNITS.file),
  value: cell.text('value', 20),
  unit: cell.oneOf('unit', TARGET_UNITS),
  basis: cell.optionalText('basis', 500),
});

export type UnitRow = RowOf<(typeof UNITS)['columns']>;
export type StaffRow = RowOf<(typeof STAFF)['columns']>;
export type EnterpriseRow = RowOf<(typeof ENTERPRISES)['columns']>;
export type ContactRow = RowOf<(typeof CONTACTS)['columns']>;
export type VisitRow = RowOf<(typeof VISITS)['columns']>;
export type ProjectRow = RowOf<(typeof PROJECTS)['columns']>;
export type FundRow = RowOf<(typeof FUNDS)['columns']>;
export type TargetRow = RowOf<(typeof TARGETS)['columns']>;
