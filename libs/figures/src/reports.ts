import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { UnitKind } from '#libs/http';
import { type BusinessDate, type Instant, yearOf } from '#libs/kernel';
import type { UnitThen } from '#libs/organisation';
import type { View } from './domain/metrics.js';
import { problems } from './domain/problems.js';
import type { FigureDefinition } from './domain/rule-set.js';
import type { Scope } from './domain/scope.js';
import { Evaluation, type Part } from './evaluation.js';
import { CountingStore } from './store/counting.store.js';
import { type RuleSet, RuleSetStore } from './store/rule-set.store.js';
import { TargetStore } from './store/target.store.js';

export interface ReportQuery {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Id or code; `unassigned`: what no unit has. */
  readonly unit?: string | undefined;
  readonly kind?: UnitKind | undefined;
  readonly view?: View | undefined;
  readonly ruleSet?: string | undefined;
  readonly targetYear?: number | undefined;
  /** An instant, or a date: its end in Asia/Shanghai. */
  readonly asOf?: string | undefined;
}

export interface Report {
  readonly scope: Scope;
  readonly ruleSet: RuleSet;
  readonly units: readonly UnitThen[];
  readonly evaluation: Evaluation;
  /** The part that is the whole of the report. */
  readonly whole: Part;
}

export const UNASSIGNED = 'unassigned';

/** Turns a report's parameters into what is counted. */
@Injectable()
export class Reports {
  constructor(
    private readonly ruleSets: RuleSetStore,
    private readonly targets: TargetStore,
    private readonly counting: CountingStore,
  ) {}

  /** @throws period_backwards, unknown_rule_set, unknown_report_unit */
  async open(reader: Reader, units: readonly UnitThen[], query: ReportQuery, asOf: Instant): Promise<Report> {
    const { from, to, kind, view = 'credit' } = query;
    if (to < from) throw problems.period_backwards();
    const ruleSet =
      query.ruleSet === undefined
        ? await this.ruleSets.validOn(reader, to)
        : await this.ruleSets.find(reader, query.ruleSet);
    if (ruleSet === undefined) throw problems.unknown_rule_set();
    const unit = unitOf(units, query.unit);
    const ofKind = kind === undefined ? undefined : units.filter((one) => one.kind === kind).map(({ id }) => id);
    const isBeforeMerges = await this.counting.hasMovedSince(reader, asOf);
    const scope: Scope = { from, to, asOf, isBeforeMerges, view, kind, units: unit === undefined ? ofKind : [unit] };
    const targets = await this.targets.ofYear(reader, query.targetYear ?? yearOf(to), asOf);
    const evaluation = new Evaluation(this.counting, reader, scope, units, targets);
    return { scope, ruleSet, units, evaluation, whole: { units: scope.units, targetOf: targetOfReport(unit, kind) } };
  }

  /** Under another kind, unit or view the figures of one kind are left out (domain.md §6; fine-print 16). */
  published({ ruleSet: { definition }, scope, units }: Report): FigureDefinition[] {
    const { statement, figures } = definition;
    const isStatement = statement === undefined || (statement.from === scope.from && statement.to === scope.to);
    const shown =
      scope.units?.length === 1 && scope.kind === undefined
        ? units.find(({ id }) => id === scope.units?.[0])?.kind
        : scope.kind;
    const fits = (definitionOf: FigureDefinition): boolean => {
      const kind = kindOf(definitionOf, figures);
      return kind === undefined || (scope.view === 'credit' && (shown === undefined || shown === kind));
    };
    return figures.filter((figure) => (isStatement || figure.inStatementOnly !== true) && fits(figure));
  }
}

function unitOf(units: readonly UnitThen[], given: string | undefined): string | null | undefined {
  if (given === undefined) return undefined;
  if (given === UNASSIGNED) return null;
  const unit = units.find(({ id, code }) => id === given || code === given);
  if (unit === undefined) throw problems.unknown_report_unit({ unit: given });
  return unit.id;
}

/** The one kind that a figure is about, by itself or by what it relates. */
function kindOf(figure: FigureDefinition, all: readonly FigureDefinition[]): UnitKind | undefined {
  if ('metric' in figure) return figure.where?.kind;
  if ('targetValue' in figure) return figure.targetKind;
  const related = all.find(({ key }) => key === ('numerator' in figure ? figure.numerator : figure.of));
  return related === undefined ? undefined : kindOf(related, all);
}

function targetOfReport(unit: string | null | undefined, kind: UnitKind | undefined): Part['targetOf'] {
  if (unit !== undefined) return { scope: 'unit', ref: unit ?? '' };
  return kind === undefined ? { scope: 'city', ref: '' } : { scope: 'kind', ref: kind };
}
