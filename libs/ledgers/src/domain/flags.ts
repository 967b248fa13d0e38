export interface Place {
  readonly file: string;
  readonly row: number;
  readonly id: string;
}

/** What was taken, and somebody should look at. */
export const FLAGS = {
  same_name_and_investor: {
    zh: '同一企业有同名项目，都计入，待核',
    en: 'projects of one enterprise with one name; both count',
  },
  same_enterprise: { zh: '与另一行是同一家企业，并为一家', en: 'the same enterprise as another row; made one' },
  uscc_left_out: { zh: '统一社会信用代码校验不过，未填', en: 'the USCC fails its check and was left out' },
  area_left_out: { zh: '省市名称不认识，未填区划', en: 'province and city name no area; left out' },
  industry_left_out: { zh: '行业代码不认识，未填', en: 'the industry code is unknown; left out' },
  above_contract: { zh: '到位资金超过合同额，照收', en: 'receipts exceed the contract amount; taken' },
  changed_since: { zh: '编号已导入过，内容不同，未改', en: 'imported before with other content; not changed' },
  contacted_by_several_teams: { zh: '两个以上小分队对接过', en: 'contacted by two field teams or more' },
} as const;
export type Flag = keyof typeof FLAGS;

export class Flags {
  private readonly raised = new Map<Flag, Place[]>();

  raise(flag: Flag, place: Place): void {
    const known = this.raised.get(flag);
    if (known === undefined) this.raised.set(flag, [place]);
    else known.push(place);
  }

  all(): { readonly flag: Flag; readonly count: number; readonly places: readonly Place[] }[] {
    return [...this.raised].map(([flag, places]) => ({ flag, count: places.length, places }));
  }
}
