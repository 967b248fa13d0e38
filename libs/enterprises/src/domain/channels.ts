/** 线索来源: how the first contact came about; 五领 are the five introductions (domain.md §3). */
export const CHANNELS = {
  acquaintance: { zh: '熟人中介', en: 'Acquaintance', introduction: true },
  agency: { zh: '专业中介机构', en: 'Agency', introduction: true },
  association: { zh: '商会、协会、老乡会、校友会', en: 'Association', introduction: true },
  consultancy: { zh: '咨询机构', en: 'Consultancy', introduction: true },
  local_enterprise: { zh: '本地企业', en: 'Local enterprise', introduction: true },
  expo: { zh: '展会', en: 'Expo', introduction: false },
  promotion_event: { zh: '推介会', en: 'Promotion event', introduction: false },
  capital: { zh: '资本招商', en: 'Capital', introduction: false },
  direct: { zh: '自主对接', en: 'Direct', introduction: false },
  inbound: { zh: '来电来访', en: 'Inbound', introduction: false },
  superior: { zh: '上级交办', en: 'From above', introduction: false },
  department: { zh: '部门推荐', en: 'Department', introduction: false },
} as const satisfies Record<string, { zh: string; en: string; introduction: boolean }>;

export type Channel = keyof typeof CHANNELS;
export const CHANNEL_CODES = Object.keys(CHANNELS) as Channel[];

/** 引荐人: who may have opened the door. */
export const INTRODUCER_KINDS = ['association', 'agency', 'firm', 'person'] as const;
export type IntroducerKind = (typeof INTRODUCER_KINDS)[number];
