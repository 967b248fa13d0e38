import type { CsvCell } from '#libs/kernel';
import { CHAINS, type Chain } from './chains.js';
import { CHANNELS, type Channel } from './channels.js';
import type { HonourHeld, NextAction } from './enterprise.js';
import { HONOURS } from './honours.js';
import { type EnterpriseStatus, STAGE_NAMES, STATUS_NAMES, type Stage } from './stage.js';

/** What the list shows of an enterprise; what is masked there is masked here. */
export interface Exported {
  readonly name: string;
  readonly shortName: string | null;
  readonly uscc: string | null;
  readonly stage: Stage | null;
  readonly stageOn: string | null;
  readonly status: EnterpriseStatus;
  readonly amountYuan: number;
  readonly chain: Chain | null;
  readonly honours: readonly HonourHeld[];
  readonly channel: Channel | null;
  readonly region: readonly string[];
  readonly owner: { readonly unitName: string | null; readonly protectedUntil: string | null } | null;
  readonly responsibleUserId: string | null;
  readonly lastActivityOn: string | null;
  readonly nextAction: NextAction | null;
}

type Cell = (item: Exported, people: ReadonlyMap<string, string>) => CsvCell;

const COLUMNS: Readonly<Record<string, Cell>> = {
  企业名称: ({ name }) => name,
  简称: ({ shortName }) => shortName,
  统一社会信用代码: ({ uscc }) => uscc,
  阶段: ({ stage }) => STAGE_NAMES[stage ?? 'none'].zh,
  进入阶段日期: ({ stageOn }) => stageOn,
  状态: ({ status }) => STATUS_NAMES[status].zh,
  '金额（元）': ({ amountYuan }) => amountYuan,
  产业链: ({ chain }) => (chain === null ? null : CHAINS[chain].zh),
  荣誉: ({ honours }) => honours.map(({ honour }) => HONOURS[honour].zh).join('、'),
  线索来源: ({ channel }) => (channel === null ? null : CHANNELS[channel].zh),
  地区: ({ region }) => region.join(' '),
  归属单位: ({ owner }) => owner?.unitName ?? null,
  保护到: ({ owner }) => owner?.protectedUntil ?? null,
  责任人: ({ responsibleUserId }, people) => people.get(responsibleUserId ?? '') ?? null,
  最近动态: ({ lastActivityOn }) => lastActivityOn,
  下一步日期: ({ nextAction }) => nextAction?.on ?? null,
  下一步: ({ nextAction }) => nextAction?.what ?? null,
};

export const EXPORT_HEADINGS: readonly string[] = Object.keys(COLUMNS);

export function exportRow(item: Exported, people: ReadonlyMap<string, string>): CsvCell[] {
  return Object.values(COLUMNS).map((cell) => cell(item, people));
}
