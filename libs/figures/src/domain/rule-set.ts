import type { UnitKind } from '#libs/http';
import type { Metric } from './metrics.js';

/** What a figure is restricted to, besides period and units. */
export interface Restriction {
  readonly manufacturing?: true;
  readonly firstInvestment?: true;
  readonly chain?: string;
  /** Any of these honours. */
  readonly honours?: readonly string[];
  /** Code of an event. */
  readonly event?: string;
  /** Only units of this kind, and the credit view (`field_…`). */
  readonly kind?: UnitKind;
}

/** In which unit a figure is published. */
export type PublishedUnit = 'count' | 'wan' | 'yi' | 'yi_whole' | 'percent' | 'points' | 'by_kind';

interface Published {
  readonly key: string;
  readonly name: string;
  readonly unit: PublishedUnit;
  /** Stands only in the report of the statement's own period. */
  readonly inStatementOnly?: true;
}

export type FigureDefinition = Published &
  (
    | { readonly metric: Metric; readonly where?: Restriction }
    | { readonly relation: 'ratio'; readonly numerator: string; readonly denominator: string }
    /** Figure ÷ its target of the year; points: a share less the target share. */
    | {
        readonly relation: 'completion' | 'points';
        readonly of: string;
        readonly target: string;
        readonly targetKind?: UnitKind;
      }
    | { readonly relation: 'growth'; readonly of: string }
    | { readonly targetValue: string; readonly targetKind?: UnitKind }
  );

/** The published figures of a rule set, for the whole, for each unit in a view, and for each month. */
export interface RuleSetDefinition {
  /** The period of the published statement, where there is one. */
  readonly statement?: { readonly from: string; readonly to: string };
  /** Thresholds of large projects, in yuan. */
  readonly largeProjectsYuan: readonly number[];
  readonly figures: readonly FigureDefinition[];
  readonly byUnit: Readonly<
    Record<'credit' | 'landing' | 'industry_task_force' | 'enterprise_task_force', readonly FigureDefinition[]>
  >;
  readonly byMonth: readonly FigureDefinition[];
}
