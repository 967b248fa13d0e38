import { Injectable } from '@nestjs/common';
import { Database, isTrue } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, isoOf } from '#libs/kernel';
import { FindUnits, reachOf } from '#libs/organisation';
import { AsOf } from './as-of.js';
import { type ReportQuery, Reports } from './reports.js';
import { type LargeProjectRow, LargeProjectStore } from './store/large-project.store.js';

export type LargeProject = Omit<LargeProjectRow, 'name' | 'enterpriseName' | 'mayPublish' | 'own'> & {
  /** null: not 可公开, and not the reader's to see. */
  readonly name: string | null;
  readonly enterpriseName: string | null;
  readonly mayPublish: boolean;
  /** The highest that it reaches. */
  readonly thresholdYuan: number;
};

export interface LargeProjects {
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate };
  readonly asOf: string;
  readonly ruleSet: string;
  /** Of at least so much, each including those of the higher ones. */
  readonly counts: readonly {
    readonly thresholdYuan: number;
    readonly signedProjects: number;
    readonly signedAmountYuan: number;
    readonly negotiatingProjects: number;
    readonly negotiatingAmountYuan: number;
  }[];
  readonly signed: readonly LargeProject[];
  readonly negotiating: readonly LargeProject[];
}

/** 重大项目: those signed in the period, and those being negotiated, by the thresholds of the rule set. */
@Injectable()
export class ReadLargeProjects {
  constructor(
    private readonly database: Database,
    private readonly findUnits: FindUnits,
    private readonly asOf: AsOf,
    private readonly reports: Reports,
    private readonly projects: LargeProjectStore,
  ) {}

  /** @throws period_backwards, unknown_rule_set, unknown_report_unit */
  async run(actor: Actor, query: ReportQuery): Promise<LargeProjects> {
    const asOf = await this.asOf.of(query.asOf);
    const units = await this.findUnits.asOf(asOf);
    const reach = reachOf(actor, 'project.read');
    return this.database.snapshot(async (reader) => {
      const { scope, ruleSet } = await this.reports.open(reader, units, query, asOf);
      const thresholds = [...ruleSet.definition.largeProjectsYuan].sort((a, b) => b - a);
      const least = thresholds.at(-1) ?? Number.MAX_SAFE_INTEGER;
      const own = reach === 'all' ? [] : reach;
      const view = (row: LargeProjectRow): LargeProject => viewOf(row, thresholds, reach === 'all');
      const signed = (await this.projects.signed(reader, scope, least, own)).map(view);
      const negotiating = (await this.projects.negotiating(reader, scope, least, own)).map(view);
      return {
        period: { from: scope.from, to: scope.to },
        asOf: isoOf(asOf),
        ruleSet: ruleSet.key,
        counts: thresholds.map((thresholdYuan) => ({
          thresholdYuan,
          signedProjects: from(signed, thresholdYuan).length,
          signedAmountYuan: sum(from(signed, thresholdYuan)),
          negotiatingProjects: from(negotiating, thresholdYuan).length,
          negotiatingAmountYuan: sum(from(negotiating, thresholdYuan)),
        })),
        signed,
        negotiating,
      };
    });
  }
}

function from(projects: readonly LargeProject[], thresholdYuan: number): LargeProject[] {
  return projects.filter(({ amountYuan }) => amountYuan >= thresholdYuan);
}

function sum(projects: readonly LargeProject[]): number {
  return projects.reduce((total, { amountYuan }) => total + amountYuan, 0);
}

function viewOf(row: LargeProjectRow, thresholds: readonly number[], seesAll: boolean): LargeProject {
  const { own, mayPublish, name, enterpriseName, ...rest } = row;
  const isNamed = seesAll || isTrue(own) || isTrue(mayPublish);
  return {
    ...rest,
    mayPublish: isTrue(mayPublish),
    name: isNamed ? name : null,
    enterpriseName: isNamed ? enterpriseName : null,
    thresholdYuan: thresholds.find((threshold) => row.amountYuan >= threshold) ?? 0,
  };
}
