/** Honours of an enterprise (domain.md §3). `five_hundred`: of a 500 list, it is not known which. */
export const HONOURS = {
  fortune_500: { zh: '世界500强', en: 'Fortune 500', group: 'five_hundred' },
  china_500: { zh: '中国500强', en: 'China 500', group: 'five_hundred' },
  private_500: { zh: '民企500强', en: 'Private 500', group: 'five_hundred' },
  manufacturing_500: { zh: '制造业500强', en: 'Manufacturing 500', group: 'five_hundred' },
  five_hundred: { zh: '500强', en: 'A 500 list', group: 'five_hundred' },
  unicorn: { zh: '独角兽', en: 'Unicorn', group: null },
  gazelle: { zh: '瞪羚', en: 'Gazelle', group: null },
  specialised_new: { zh: '专精特新', en: 'Specialised and new', group: null },
  little_giant: { zh: '小巨人', en: 'Little giant', group: null },
  listed: { zh: '上市公司', en: 'Listed company', group: null },
} as const satisfies Record<string, { zh: string; en: string; group: 'five_hundred' | null }>;

export type Honour = keyof typeof HONOURS;
export const HONOUR_CODES = Object.keys(HONOURS) as Honour[];

/** 四类500强: one of the four lists, or of one of them. */
export function isOfFourKindsOf500(honour: Honour): boolean {
  return HONOURS[honour].group === 'five_hundred';
}
