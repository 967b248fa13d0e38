/** Why an enterprise was given up (domain.md §4, rule 4). */
export const LOST_REASONS = {
  chose_another_city: { zh: '选择了其他城市', en: 'Chose another city' },
  no_intention: { zh: '暂无投资意向', en: 'No intention to invest' },
  plan_cancelled: { zh: '投资计划取消', en: 'Investment plan cancelled' },
  land_or_premises: { zh: '用地、厂房不合适', en: 'Land or premises do not fit' },
  policy_terms: { zh: '政策条件谈不拢', en: 'No agreement on policy terms' },
  supply_chain: { zh: '产业配套不足', en: 'Supply chain is lacking' },
  labour: { zh: '用工不足', en: 'Labour is lacking' },
  energy_or_environment: { zh: '能耗、环评不过', en: 'Energy or environmental limits' },
  financing: { zh: '资金困难', en: 'Financing' },
  unreachable: { zh: '联系不上', en: 'Cannot be reached' },
  closed: { zh: '企业注销、停业', en: 'Closed down' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type LostReason = keyof typeof LOST_REASONS;
export const LOST_REASON_CODES = Object.keys(LOST_REASONS) as LostReason[];
