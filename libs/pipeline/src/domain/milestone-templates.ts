import { addDays, type BusinessDate } from '#libs/kernel';

export interface TemplateMilestone {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Calendar days after the signing. */
  readonly daysAfterSigning: number;
}

/** What a signed project of a kind usually has to reach, and when: a proposal, each of which may be moved with a reason. */
export const MILESTONE_TEMPLATES = {
  manufacturing: [
    { code: 'registered', zh: '项目公司注册', en: 'Project company registered', daysAfterSigning: 30 },
    { code: 'land', zh: '土地或厂房落实', en: 'Land or plant secured', daysAfterSigning: 90 },
    {
      code: 'permits',
      zh: '环评能评和施工许可',
      en: 'Environmental, energy and building permits',
      daysAfterSigning: 150,
    },
    { code: 'started', zh: '开工', en: 'Construction started', daysAfterSigning: 180 },
    { code: 'main_works', zh: '主体工程完工', en: 'Main works finished', daysAfterSigning: 420 },
    { code: 'equipment', zh: '设备安装调试', en: 'Equipment installed and commissioned', daysAfterSigning: 480 },
    { code: 'completed', zh: '竣工验收', en: 'Completion accepted', daysAfterSigning: 540 },
    { code: 'in_production', zh: '投产', en: 'In production', daysAfterSigning: 600 },
    { code: 'above_scale', zh: '上规入统', en: 'Entered into industrial statistics', daysAfterSigning: 780 },
    { code: 'full_capacity', zh: '达产', en: 'At full capacity', daysAfterSigning: 960 },
  ],
  trade_logistics: [
    { code: 'registered', zh: '项目公司注册', en: 'Project company registered', daysAfterSigning: 30 },
    { code: 'premises', zh: '仓储或门店落实', en: 'Warehouse or premises secured', daysAfterSigning: 60 },
    { code: 'licences', zh: '经营许可办结', en: 'Licences granted', daysAfterSigning: 90 },
    { code: 'started', zh: '开工（改造装修）', en: 'Fitting-out started', daysAfterSigning: 90 },
    { code: 'completed', zh: '竣工验收', en: 'Completion accepted', daysAfterSigning: 210 },
    { code: 'in_production', zh: '开业运营', en: 'In operation', daysAfterSigning: 240 },
    { code: 'above_scale', zh: '限上入统', en: 'Entered into trade statistics', daysAfterSigning: 365 },
    { code: 'full_capacity', zh: '达产', en: 'At full capacity', daysAfterSigning: 540 },
  ],
  agriculture: [
    { code: 'registered', zh: '项目公司注册', en: 'Project company registered', daysAfterSigning: 30 },
    { code: 'land', zh: '土地流转或设施用地落实', en: 'Land leased', daysAfterSigning: 90 },
    { code: 'started', zh: '开工', en: 'Construction started', daysAfterSigning: 120 },
    { code: 'completed', zh: '竣工验收', en: 'Completion accepted', daysAfterSigning: 360 },
    { code: 'in_production', zh: '投产', en: 'In production', daysAfterSigning: 420 },
    { code: 'full_capacity', zh: '达产', en: 'At full capacity', daysAfterSigning: 780 },
  ],
  services_digital: [
    { code: 'registered', zh: '项目公司注册', en: 'Project company registered', daysAfterSigning: 20 },
    { code: 'premises', zh: '办公场地落实', en: 'Premises secured', daysAfterSigning: 45 },
    { code: 'team', zh: '本地团队到岗', en: 'Local team in place', daysAfterSigning: 90 },
    { code: 'in_production', zh: '上线运营', en: 'In operation', daysAfterSigning: 150 },
    { code: 'full_capacity', zh: '达产', en: 'At full capacity', daysAfterSigning: 365 },
  ],
} as const satisfies Readonly<Record<string, readonly TemplateMilestone[]>>;

export type MilestoneTemplate = keyof typeof MILESTONE_TEMPLATES;
export const MILESTONE_TEMPLATE_CODES = Object.keys(MILESTONE_TEMPLATES) as MilestoneTemplate[];

export interface PlannedMilestone {
  readonly code: string;
  readonly name: string;
  readonly dueOn: BusinessDate;
}

/** The milestones of a template for a project signed on a day, without those that it has already. */
export function milestonesOf(
  template: MilestoneTemplate,
  signedOn: BusinessDate,
  having: ReadonlySet<string> = new Set(),
): PlannedMilestone[] {
  return MILESTONE_TEMPLATES[template]
    .filter(({ code }) => !having.has(code))
    .map(({ code, zh, daysAfterSigning }) => ({ code, name: zh, dueOn: addDays(signedOn, daysAfterSigning) }));
}
