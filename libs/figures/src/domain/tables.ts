import type { CountedKind } from './figure-lines.js';

/** What a column counts. The rows behind it are one query; the number is their count or their sum, by construction. */
export type TableMeasure =
  /** Enterprises with a valid contact or visit in the period: whom a unit touched, or is credited with. */
  | { readonly of: 'enterprises'; readonly stage: 'contacted' | 'visited'; readonly count: 'touched' | 'credited' }
  | {
      readonly of: 'lines';
      readonly facts: readonly CountedKind[];
      readonly count: 'projects' | 'yuan';
      readonly position?: 'upstream' | 'midstream' | 'downstream' | 'unknown';
    }
  /** Projects with verified money in the period. */
  | { readonly of: 'funded' }
  /** Difficulties: raised or resolved in the period; open, or past their day, as of the report. */
  | { readonly of: 'difficulties'; readonly state: 'raised' | 'open' | 'overdue' | 'resolved' }
  /** Enterprises that entered a stage in the period; those of them that reached a later one since, or not. */
  | { readonly of: 'cohort'; readonly state: 'entered' | 'advanced' | 'remaining' };

export interface TableColumn {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: 'count' | 'yuan';
  readonly measure: TableMeasure;
}

/** By what a table has its rows. */
export type Grouping =
  | 'unit'
  | 'channel'
  | 'introducer'
  | 'chain'
  | 'stage'
  | 'difficulty_kind'
  | 'difficulty_level'
  | 'difficulty_owner';

export interface TableDefinition {
  readonly grouping: Grouping;
  readonly columns: readonly TableColumn[];
}

const count = (key: string, zh: string, en: string, measure: TableMeasure): TableColumn => ({
  key,
  zh,
  en,
  unit: 'count',
  measure,
});
const yuan = (key: string, zh: string, en: string, facts: readonly CountedKind[]): TableColumn => ({
  key,
  zh,
  en,
  unit: 'yuan',
  measure: { of: 'lines', facts, count: 'yuan' },
});

const CONTACTED = { of: 'enterprises', stage: 'contacted', count: 'touched' } as const;
const VISITED = { of: 'enterprises', stage: 'visited', count: 'touched' } as const;
const SIGNED = { of: 'lines', facts: ['contract'], count: 'projects' } as const;

const PROJECTS: readonly TableColumn[] = [
  count('intent_projects', '意向项目', 'Intent projects', { of: 'lines', facts: ['intent'], count: 'projects' }),
  yuan('intent_amount', '意向投资额', 'Intended amount', ['intent']),
  count('signed_projects', '签约项目', 'Signed projects', SIGNED),
  yuan('signed_amount', '合同投资额', 'Contract amount', ['contract', 'amendment']),
  count('funded_projects', '到资项目', 'Projects with funds', { of: 'funded' }),
  yuan('funds_amount', '到位资金', 'Funds in place', ['receipt', 'reversal']),
];
/** domain.md §6, 社会化招商: from the first contact through to funds. */
const YIELD: readonly TableColumn[] = [
  count('contacted', '对接企业', 'Enterprises contacted', CONTACTED),
  count('visited', '来访考察', 'Enterprises visited', VISITED),
  ...PROJECTS,
];
const DIFFICULTIES: readonly TableColumn[] = [
  count('raised', '新增', 'Raised', { of: 'difficulties', state: 'raised' }),
  count('open', '未解决', 'Open', { of: 'difficulties', state: 'open' }),
  count('overdue', '超期', 'Overdue', { of: 'difficulties', state: 'overdue' }),
  count('resolved', '已解决', 'Resolved', { of: 'difficulties', state: 'resolved' }),
];

export const TABLES = {
  units: {
    grouping: 'unit',
    columns: [
      count('contacted_credited', '首报对接企业', 'Contacted (credited)', { ...CONTACTED, count: 'credited' }),
      count('contacted_touched', '接触企业', 'Contacted (touched)', CONTACTED),
      count('visited_credited', '首报来访企业', 'Visited (credited)', { ...VISITED, count: 'credited' }),
      count('visited_touched', '接待来访企业', 'Visited (touched)', VISITED),
      ...PROJECTS,
    ],
  },
  channels: { grouping: 'channel', columns: YIELD },
  introducers: { grouping: 'introducer', columns: YIELD },
  chains: {
    grouping: 'chain',
    columns: [
      ...PROJECTS,
      count('signed_upstream', '上游签约', 'Signed upstream', { ...SIGNED, position: 'upstream' }),
      count('signed_midstream', '中游签约', 'Signed midstream', { ...SIGNED, position: 'midstream' }),
      count('signed_downstream', '下游签约', 'Signed downstream', { ...SIGNED, position: 'downstream' }),
      count('signed_unknown', '环节未明', 'Position unknown', { ...SIGNED, position: 'unknown' }),
    ],
  },
  funnel: {
    grouping: 'stage',
    columns: [
      count('entered', '进入', 'Entered', { of: 'cohort', state: 'entered' }),
      count('advanced', '转入后续阶段', 'Went on', { of: 'cohort', state: 'advanced' }),
      count('remaining', '仍在本阶段', 'Still there', { of: 'cohort', state: 'remaining' }),
    ],
  },
  difficulties_by_kind: { grouping: 'difficulty_kind', columns: DIFFICULTIES },
  difficulties_by_level: { grouping: 'difficulty_level', columns: DIFFICULTIES },
  difficulties_by_unit: { grouping: 'difficulty_owner', columns: DIFFICULTIES },
} as const satisfies Readonly<Record<string, TableDefinition>>;

export type TableKey = keyof typeof TABLES;
export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

/** Table and column by their keys; `undefined` where the table has no such column. */
export function columnOf(table: TableKey, key: string): TableColumn | undefined {
  return TABLES[table].columns.find((column) => column.key === key);
}
