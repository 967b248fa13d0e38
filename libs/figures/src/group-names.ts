import { list, type Reader } from '#libs/database';
import { CHAINS, CHANNELS, STAGE_NAMES } from '#libs/enterprises';
import { isActiveOn, nameOn, type Unit, type UnitThen } from '#libs/organisation';
import { DIFFICULTY_KINDS, LEVELS, STAGES } from '#libs/pipeline';
import type { Scope } from './domain/scope.js';
import type { Grouping } from './domain/tables.js';

export interface GroupName {
  readonly zh: string;
  readonly en: string;
  /** Of a unit; of an introducer its kind. */
  readonly code?: string;
  readonly kind?: string;
}

type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const KIND_WORDS: Words = {
  equipment_commissioning: { zh: '设备调试', en: 'Equipment commissioning' },
  supporting_works: { zh: '配套工程', en: 'Supporting works' },
  completion_acceptance: { zh: '竣工验收', en: 'Completion acceptance' },
  permits: { zh: '证照审批', en: 'Permits' },
  supply_and_demand: { zh: '供需对接', en: 'Supply and demand' },
  training: { zh: '用工培训', en: 'Training' },
  other: { zh: '其他', en: 'Other' },
};
const LEVEL_WORDS: Words = {
  unit: { zh: '责任单位', en: 'Unit' },
  office: { zh: '招商办', en: 'Office' },
  city_leader: { zh: '书记一线办', en: 'City leader' },
};
const NOBODY: Readonly<Record<'unit' | 'other', GroupName>> = {
  unit: { zh: '未归属', en: 'Unassigned' },
  other: { zh: '未填', en: 'Not given' },
};

/** Those that a table always shows, in this order, though they have nothing. */
const FIXED: Readonly<Partial<Record<Grouping, { readonly codes: readonly string[]; readonly words: Words }>>> = {
  channel: { codes: Object.keys(CHANNELS), words: CHANNELS },
  chain: { codes: Object.keys(CHAINS), words: CHAINS },
  stage: { codes: STAGES, words: STAGE_NAMES },
  difficulty_kind: { codes: DIFFICULTY_KINDS, words: KIND_WORDS },
  difficulty_level: { codes: LEVELS, words: LEVEL_WORDS },
};

/** How the rows of a table are called, and in which order they stand. */
export async function groupNames(
  reader: Reader,
  grouping: Grouping,
  found: readonly (string | null)[],
  units: readonly UnitThen[],
  scope: Pick<Scope, 'to' | 'units'>,
): Promise<ReadonlyMap<string | null, GroupName>> {
  const names = new Map<string | null, GroupName>();
  const fixed = FIXED[grouping];
  if (fixed !== undefined) {
    for (const code of fixed.codes) names.set(code, fixed.words[code] ?? { zh: code, en: code });
    for (const code of found) if (code !== null && !names.has(code)) names.set(code, { zh: code, en: code });
  } else if (grouping === 'introducer') {
    for (const { id, ...name } of await introducers(reader, found)) names.set(id, name);
  } else {
    for (const unit of units) if (isShown(unit, grouping, found, scope)) names.set(unit.id, unitName(unit, scope));
  }
  if (found.includes(null)) names.set(null, grouping === 'unit' ? NOBODY.unit : NOBODY.other);
  return names;
}

/** A unit that is active, or that has something; of those that own difficulties, only the latter. */
function isShown(
  unit: UnitThen,
  grouping: Grouping,
  found: readonly (string | null)[],
  scope: Pick<Scope, 'to' | 'units'>,
): boolean {
  if (found.includes(unit.id)) return true;
  if (grouping !== 'unit' || !unit.isKnown) return false;
  const isCounted = unit.kind !== 'department' && unit.kind !== 'office';
  return isCounted && isActiveOn(unit, scope.to) && (scope.units?.includes(unit.id) ?? true);
}

function unitName(unit: Unit, { to }: Pick<Scope, 'to'>): GroupName {
  const name = nameOn(unit.names, to);
  return { zh: name, en: name, code: unit.code, kind: unit.kind };
}

async function introducers(
  reader: Reader,
  found: readonly (string | null)[],
): Promise<(GroupName & { readonly id: string })[]> {
  const ids = found.filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await reader.sql<{ id: string; name: string; kind: string }>`
    SELECT id, name, kind FROM introducer WHERE id IN ${list(ids)} ORDER BY name_key, id`;
  return rows.map(({ id, name, kind }) => ({ id, zh: name, en: name, kind }));
}
