import type { Reader } from '#libs/database';
import type { UnitKind } from '#libs/http';
import { growthText, percentText, pointsText, wanOf, yearBefore, yiText } from '#libs/kernel';
import { isActiveOn, type UnitThen } from '#libs/organisation';
import { METRICS, type Measure } from './domain/metrics.js';
import type { FigureDefinition, PublishedUnit, Restriction } from './domain/rule-set.js';
import type { Scope } from './domain/scope.js';
import type { CountingStore } from './store/counting.store.js';
import { type LineMeasure, type Tally } from './store/counting.store.js';
import type { TargetRow } from './store/target.store.js';

export type FigureValue =
  | number
  | { readonly numerator: number; readonly denominator: number }
  | Readonly<Record<string, number>>;

export interface Figure {
  readonly key: string;
  readonly name: string;
  readonly metric: string;
  readonly unit: PublishedUnit;
  /** Yuan, a count, or a ratio of two. */
  readonly value: FigureValue | null;
  /** In the published unit; null shows as "—". */
  readonly display: string | number | Readonly<Record<string, number>> | null;
}

/** Which part of the report a figure is of: the whole, a unit's row, a month's. */
export interface Part {
  readonly units: readonly (string | null)[] | undefined;
  readonly month?: string;
  /** Whose target a completion is held to. */
  readonly targetOf: { readonly scope: 'city' | 'kind' | 'unit'; readonly ref: string };
}

/** Keys that published kinds had before they were named as now. */
const PUBLISHED_KINDS: Readonly<Partial<Record<UnitKind, string>>> = {
  county: 'county',
  industry_task_force: 'industry_taskforce',
  enterprise_task_force: 'sanqi_taskforce',
  field_team: 'field_team',
};

/** Counts each thing once for a report, however many figures and parts need it. */
export class Evaluation {
  private readonly lineTallies = new Map<string, Tally[]>();
  private readonly answers = new Map<string, Promise<unknown>>();
  private previous: Evaluation | undefined;

  constructor(
    private readonly counting: CountingStore,
    private readonly reader: Reader,
    private readonly scope: Scope,
    private readonly units: readonly UnitThen[],
    private readonly targets: readonly TargetRow[],
  ) {}

  /** One pass over the lines for all that will be asked of them. */
  async prepare(definitions: readonly FigureDefinition[]): Promise<void> {
    const measures = new Map<string, LineMeasure>();
    for (const definition of definitions) {
      if (!('metric' in definition)) continue;
      const { measure } = METRICS[definition.metric] as { measure: Measure };
      if (measure.of !== 'projects') continue;
      measures.set(keyOf(definition.metric, definition.where), {
        facts: measure.facts,
        count: measure.count,
        where: definition.where,
      });
    }
    const tallies = await this.counting.lines(this.reader, this.scope, [...measures.values()]);
    [...measures.keys()].forEach((key, place) => this.lineTallies.set(key, tallies[place] ?? []));
    if (definitions.some((definition) => 'relation' in definition && definition.relation === 'growth')) {
      const { from, to } = this.scope;
      const before = { ...this.scope, from: yearBefore(from), to: yearBefore(to) };
      this.previous = new Evaluation(this.counting, this.reader, before, this.units, this.targets);
      await this.previous.prepare(definitions.filter((definition) => 'metric' in definition));
    }
  }

  async figure(definition: FigureDefinition, among: readonly FigureDefinition[], part: Part): Promise<Figure> {
    const { key, name, unit } = definition;
    if ('metric' in definition) {
      const value = await this.value(definition, part);
      return { key, name, unit, metric: definition.metric, value, display: displayOf(value, unit) };
    }
    if ('targetValue' in definition) {
      const value = this.target(definition.targetValue, targetOf(part, definition.targetKind))?.value ?? null;
      return { key, name, unit, metric: 'target', value, display: value === null ? null : displayOf(value, unit) };
    }
    const value = await this.related(definition, among, part);
    return { key, name, unit, metric: definition.relation, value, display: ratioDisplay(definition.relation, value) };
  }

  private async related(
    definition: Extract<FigureDefinition, { relation: string }>,
    among: readonly FigureDefinition[],
    part: Part,
  ): Promise<{ numerator: number; denominator: number; less?: number } | null> {
    const number = async (key: string, evaluation: Evaluation = this): Promise<number> => {
      const found = among.find((one) => one.key === key);
      if (found === undefined || !('metric' in found)) throw new RangeError(`${definition.key} needs ${key}`);
      const value = await evaluation.value(found, part);
      return typeof value === 'number' ? value : 0;
    };
    switch (definition.relation) {
      case 'ratio':
        return { numerator: await number(definition.numerator), denominator: await number(definition.denominator) };
      case 'growth': {
        const before = this.previous === undefined ? 0 : await number(definition.of, this.previous);
        return { numerator: (await number(definition.of)) - before, denominator: before };
      }
      case 'completion': {
        const target = this.target(definition.target, targetOf(part, definition.targetKind));
        return target === undefined ? null : { numerator: await number(definition.of), denominator: target.value };
      }
      case 'points': {
        const target = this.target(definition.target, targetOf(part, definition.targetKind));
        const share = among.find((one) => one.key === definition.of);
        if (target === undefined || share === undefined || !('numerator' in share)) return null;
        return {
          numerator: await number(share.numerator),
          denominator: await number(share.denominator),
          less: target.value,
        };
      }
    }
  }

  private target(figure: string, { scope, ref }: Part['targetOf']): TargetRow | undefined {
    return this.targets.find((target) => target.figure === figure && target.scope === scope && target.scopeRef === ref);
  }

  private async value(
    definition: Extract<FigureDefinition, { metric: string }>,
    part: Part,
  ): Promise<number | Record<string, number>> {
    const { measure } = METRICS[definition.metric] as { measure: Measure };
    const { where } = definition;
    const units = this.within(part.units, where?.kind);
    switch (measure.of) {
      case 'projects':
        return sum(this.lineTallies.get(keyOf(definition.metric, where)) ?? [], units, part.month);
      case 'activities':
        return this.activities(measure, where, units, part.month);
      case 'investors': {
        const all = await this.once(`investors ${JSON.stringify(where)}`, () =>
          this.counting.investors(this.reader, this.scope, where),
        );
        const shown = all.filter(
          ({ unitId, month }) =>
            (units?.includes(unitId) ?? true) && (part.month === undefined || part.month === month),
        );
        return new Set(shown.map(({ enterpriseId }) => enterpriseId)).size;
      }
      case 'event':
        return this.counting.event(this.reader, this.scope, where?.event ?? '', measure.count, units);
      case 'organisation':
        return this.organisation(measure.count, units);
    }
  }

  private async activities(
    { stage, count }: Extract<Measure, { of: 'activities' }>,
    where: Restriction | undefined,
    units: Part['units'],
    month: string | undefined,
  ): Promise<number> {
    const { counting, reader, scope } = this;
    if (count === 'events') {
      return sum(await this.once(`events ${stage}`, () => counting.events(reader, scope, stage)), units, month);
    }
    if (count === 'credited') {
      const among = this.unitsOfKind(where?.kind ?? scope.kind);
      const judged = await this.once(`credited ${stage} ${where?.kind ?? scope.kind ?? ''}`, () =>
        counting.credited(reader, scope, stage, among),
      );
      return sum(judged, units, month);
    }
    if (units?.length === 1 && month === undefined) {
      const byUnit = await this.once(`touched ${stage}`, () => counting.touchedByUnit(reader, scope, stage));
      return byUnit.find(({ unitId }) => unitId === units[0])?.n ?? 0;
    }
    return this.once(`touched ${stage} ${month ?? ''} ${JSON.stringify(units)}`, () =>
      counting.touched(reader, scope, stage, units, month),
    );
  }

  private async organisation(
    count: 'units' | 'units_by_kind' | 'staff',
    shown: Part['units'],
  ): Promise<number | Record<string, number>> {
    const units = this.units.filter(({ id }) => shown?.includes(id) ?? true);
    if (count === 'staff') {
      return this.counting.staff(
        this.reader,
        this.scope,
        units.map(({ id }) => id),
      );
    }
    const counted = units.filter(
      (unit) => unit.isKnown && PUBLISHED_KINDS[unit.kind] !== undefined && isActiveOn(unit, this.scope.to),
    );
    if (count === 'units') return counted.length;
    return Object.fromEntries(
      Object.entries(PUBLISHED_KINDS).map(([kind, key]) => [key, counted.filter((unit) => unit.kind === kind).length]),
    );
  }

  /** Of these units, those of the kind. */
  private within(units: Part['units'], kind: UnitKind | undefined): Part['units'] {
    if (kind === undefined) return units;
    const ofKind = this.unitsOfKind(kind) ?? [];
    return units === undefined ? ofKind : units.filter((unitId) => unitId !== null && ofKind.includes(unitId));
  }

  private unitsOfKind(kind: UnitKind | undefined): string[] | undefined {
    return kind === undefined ? undefined : this.units.filter((unit) => unit.kind === kind).map(({ id }) => id);
  }

  private once<T>(key: string, count: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known !== undefined) return known as Promise<T>;
    const answer = count();
    this.answers.set(key, answer);
    return answer;
  }
}

function targetOf({ targetOf: own }: Part, kind: UnitKind | undefined): Part['targetOf'] {
  return own.scope === 'city' && kind !== undefined ? { scope: 'kind', ref: kind } : own;
}

function keyOf(metric: string, where: Restriction | undefined): string {
  return `${metric} ${JSON.stringify({ ...where, kind: undefined })}`;
}

function sum(tallies: readonly Tally[], units: Part['units'], month: string | undefined): number {
  return tallies.reduce(
    (all, tally) =>
      (units?.includes(tally.unitId) ?? true) && (month === undefined || tally.month === month) ? all + tally.n : all,
    0,
  );
}

function displayOf(value: FigureValue, unit: PublishedUnit): Figure['display'] {
  if (typeof value !== 'number') return value;
  if (unit === 'wan') return wanOf(value);
  if (unit === 'yi') return yiText(value);
  return unit === 'yi_whole' ? Math.round(value / 100_000_000) : value;
}

function ratioDisplay(
  relation: string,
  value: { numerator: number; denominator: number; less?: number } | null,
): string | null {
  if (value === null) return null;
  if (relation === 'points') return pointsText(value.numerator, value.denominator, value.less ?? 0);
  if (relation === 'growth') return growthText(value.numerator + value.denominator, value.denominator);
  return percentText(value.numerator, value.denominator);
}
