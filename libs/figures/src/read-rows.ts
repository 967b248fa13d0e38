import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf, keysetOf } from '#libs/http';
import { FindUnits } from '#libs/organisation';
import { AsOf } from './as-of.js';
import { METRICS, type Measure } from './domain/metrics.js';
import { problems } from './domain/problems.js';
import type { FigureDefinition, RuleSetDefinition } from './domain/rule-set.js';
import { type Report, type ReportQuery, Reports } from './reports.js';
import { type FigureRow, type RowFlag, type RowsAsked, RowsStore } from './store/rows.store.js';

export interface RowsQuery extends ReportQuery {
  readonly figure: string;
  /** Of a figure by month: `YYYY-MM`. */
  readonly month?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export type Rows =
  | {
      readonly items: readonly (FigureRow & { readonly flags: readonly RowFlag[] })[];
      readonly nextCursor: string | null;
      readonly total: number;
    }
  | { readonly parts: readonly string[] };

/** Every figure opens: the rows whose count or sum it is; of a ratio, the figures that it is made of. */
@Injectable()
export class ReadRows {
  constructor(
    private readonly database: Database,
    private readonly findUnits: FindUnits,
    private readonly asOf: AsOf,
    private readonly reports: Reports,
    private readonly rows: RowsStore,
  ) {}

  /** @throws unknown_figure */
  async run(query: RowsQuery): Promise<Rows> {
    const asOf = await this.asOf.of(query.asOf);
    const units = await this.findUnits.asOf(asOf);
    return this.database.snapshot(async (reader) => {
      const report = await this.reports.open(reader, units, query, asOf);
      const definition = find(report.ruleSet.definition, report, query.figure);
      if (!('metric' in definition)) return { parts: partsOf(definition) };
      const asked = askedOf(report, definition, query.month);
      const after = keysetOf(query.cursor, ['text', 'text']) as readonly [string, string] | undefined;
      const found = await this.rows.page(reader, asked, query.limit + 1, after);
      const shown = found.slice(0, query.limit);
      const flagsOf = await this.rows.flagsOf(reader, report.scope, shown);
      const items = shown.map((row) => ({ ...row, flags: flagsOf(row) }));
      const last = items.at(-1);
      const nextCursor = found.length > query.limit && last !== undefined ? cursorOf([last.on ?? '', last.id]) : null;
      return { items, nextCursor, total: await this.rows.total(reader, asked) };
    });
  }
}

function find({ figures, byUnit, byMonth }: RuleSetDefinition, { scope }: Report, key: string): FigureDefinition {
  const found = [...figures, ...byUnit[scope.view], ...byMonth].find((figure) => figure.key === key);
  if (found === undefined) throw problems.unknown_figure({ figure: key });
  return found;
}

function partsOf(definition: Exclude<FigureDefinition, { metric: string }>): string[] {
  if ('targetValue' in definition) return [];
  return definition.relation === 'ratio' ? [definition.numerator, definition.denominator] : [definition.of];
}

function askedOf(
  { scope, units }: Report,
  { metric, where }: Extract<FigureDefinition, { metric: string }>,
  month: string | undefined,
): RowsAsked {
  const ofKind = (kind: string | undefined): string[] | undefined =>
    kind === undefined ? undefined : units.filter((unit) => unit.kind === kind).map(({ id }) => id);
  const own = ofKind(where?.kind);
  const shown = own === undefined ? scope.units : own.filter((unitId) => scope.units?.includes(unitId) ?? true);
  const { measure } = METRICS[metric] as { measure: Measure };
  return { scope, measure, where, month, judged: { among: own ?? ofKind(scope.kind), units: shown } };
}
