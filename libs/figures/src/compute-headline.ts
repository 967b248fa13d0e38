import type { Reader } from '#libs/database';
import type { UnitKind } from '#libs/http';
import { type BusinessDate, type Instant, isoOf, monthOf } from '#libs/kernel';
import { isActiveOn, nameOn, type Unit, type UnitThen } from '#libs/organisation';
import type { FigureDefinition } from './domain/rule-set.js';
import type { Figure, Part } from './evaluation.js';
import { type Report, type ReportQuery, Reports, UNASSIGNED } from './reports.js';
import { CountingStore } from './store/counting.store.js';
import { RuleSetStore } from './store/rule-set.store.js';
import { TargetStore } from './store/target.store.js';

export interface UnitFigures {
  /** null: what no unit has. */
  readonly unitId: string | null;
  readonly code: string;
  readonly areaCode?: string;
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly figures: readonly Figure[];
}

export interface Headline {
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate };
  readonly asOf: string;
  readonly view: string;
  readonly ruleSet: {
    readonly key: string;
    readonly name: string;
    readonly document: string;
    readonly version: number;
  };
  readonly waivers: { readonly open: number; readonly filled: number };
  /** Open integrity flags of the projects in its rows: counted, and to be looked at. */
  readonly flags: { readonly integrity: number };
  readonly uncounted: readonly { readonly projectId: string; readonly currency: string; readonly amount: string }[];
  readonly figures: readonly Figure[];
  readonly byUnit: readonly UnitFigures[];
  readonly byMonth: readonly { readonly month: string; readonly figures: readonly Figure[] }[];
}

/** What a headline is computed from; plain data, so that it can be sent to another thread. */
export interface HeadlineAsked {
  readonly units: readonly UnitThen[];
  readonly query: ReportQuery;
  readonly asOf: Instant;
}

/** The published figures of a period, for the whole, by unit and by month, as of an instant. */
export async function computeHeadline(reader: Reader, { units, query, asOf }: HeadlineAsked): Promise<Headline> {
  const counting = new CountingStore();
  const reports = new Reports(new RuleSetStore(), new TargetStore(), counting);
  const report = await reports.open(reader, units, query, asOf);
  const { scope, ruleSet, evaluation, whole } = report;
  const { definition } = ruleSet;
  const published = reports.published(report);
  const ofUnit = definition.byUnit[scope.view];
  await evaluation.prepare([...published, ...ofUnit, ...definition.byMonth]);
  const figuresOf = async (definitions: readonly FigureDefinition[], part: Part): Promise<Figure[]> => {
    const figures: Figure[] = [];
    for (const one of definitions) figures.push(await evaluation.figure(one, definitions, part));
    return figures;
  };
  const byUnit: UnitFigures[] = [];
  for (const { row, part, isActive } of rowsByUnit(report)) {
    const figures = await figuresOf(ofUnit, part);
    if (isActive || figures.some(({ value }) => typeof value === 'number' && value !== 0))
      byUnit.push({ ...row, figures });
  }
  const ofMonth = definition.byMonth.filter(
    (one) => scope.view === 'credit' || !('where' in one && one.where.kind !== undefined),
  );
  const byMonth: Headline['byMonth'][number][] = [];
  for (const month of monthsOf(scope.from, scope.to))
    byMonth.push({ month, figures: await figuresOf(ofMonth, { ...whole, month }) });
  return {
    period: { from: scope.from, to: scope.to },
    asOf: isoOf(asOf),
    view: scope.view,
    ruleSet: { key: ruleSet.key, name: ruleSet.name, document: ruleSet.document, version: ruleSet.version },
    waivers: await counting.waivers(reader, scope),
    flags: { integrity: await counting.suspicions(reader, scope) },
    uncounted: await counting.uncounted(reader, scope),
    figures: await figuresOf(published, whole),
    byUnit,
    byMonth,
  };
}

/** The units that can stand in the view, and what none of them has: their sum is the whole. */
function rowsByUnit({ scope, units }: Report): { row: Omit<UnitFigures, 'figures'>; part: Part; isActive: boolean }[] {
  const kindOfView = {
    credit: undefined,
    landing: 'county',
    industry_task_force: 'industry_task_force',
    enterprise_task_force: 'enterprise_task_force',
  } as const;
  const kind = kindOfView[scope.view];
  const shown = units.filter(
    (unit) => (scope.units?.includes(unit.id) ?? true) && (kind === undefined || unit.kind === kind),
  );
  const rows = shown.map((unit) => ({
    row: rowOf(unit, scope.to),
    part: { units: [unit.id], targetOf: { scope: 'unit', ref: unit.id } as const },
    isActive: unit.isKnown && wasActiveIn(unit, scope.from, scope.to),
  }));
  if (scope.units !== undefined) return rows;
  const unassigned = { unitId: null, code: UNASSIGNED, name: '未分配', kind: null };
  return [
    ...rows,
    { row: unassigned, part: { units: [null], targetOf: { scope: 'unit', ref: '' } as const }, isActive: true },
  ];
}

function rowOf(unit: Unit, on: BusinessDate): Omit<UnitFigures, 'figures'> {
  const { id: unitId, code, areaCode, kind, names } = unit;
  return { unitId, code, ...(areaCode === null ? {} : { areaCode }), name: nameOn(names, on), kind };
}

/** A dissolved unit keeps its figures of the time; without any it is not shown. */
function wasActiveIn(unit: Unit, from: BusinessDate, to: BusinessDate): boolean {
  return (
    isActiveOn(unit, from) ||
    isActiveOn(unit, to) ||
    (unit.activeFrom !== null && from <= unit.activeFrom && unit.activeFrom <= to)
  );
}

function monthsOf(from: BusinessDate, to: BusinessDate): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}
