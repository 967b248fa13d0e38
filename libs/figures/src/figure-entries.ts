import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { ProjectChanged, type ProjectFile, projectAt, turningPoints } from '#libs/pipeline';
import { type FigureLine, figureLinesOf, sameLine } from './domain/figure-lines.js';
import { FigureEntryEntity } from './store/figure-entry.entity.js';

type OpenRow = Omit<FigureLine, 'isLead' | 'manufacturing' | 'firstInvestment' | 'uncounted'> & {
  readonly id: string;
  readonly isLead: unknown;
  readonly manufacturing: unknown;
  readonly firstInvestment: unknown;
  readonly uncounted: string | null;
};

/** Follows every change of a project in its own transaction: what is not counted any more is ended, what is new begins. */
@Injectable()
@Subscriber(ProjectChanged)
export class FollowProjects implements SubscriberOf<ProjectChanged> {
  async handle({ project }: ProjectChanged, tx: Transaction): Promise<void> {
    const open = await tx.sql<OpenRow>`
      SELECT id, fact_kind AS "factKind", fact_id AS "factId", project_id AS "projectId", enterprise_id AS "enterpriseId",
             happened_on AS "on", amount_yuan AS "amountYuan", unit_id AS "unitId", is_lead AS "isLead", county_id AS "countyId",
             industry_task_force_id AS "industryTaskForceId", enterprise_task_force_id AS "enterpriseTaskForceId", manufacturing,
             first_investment AS "firstInvestment", chain, chain_position AS "chainPosition", honours, event_id AS "eventId", uncounted
        FROM figure_entry WHERE project_id = ${project.id} AND counted_to IS NULL`;
    const lines = figureLinesOf(project);
    const wanted = new Set(lines.map(sameLine));
    const known = new Map(open.map((row) => [sameLine(lineOf(row)), row.id]));
    for (const [line, id] of known) {
      if (!wanted.has(line)) await tx.update(FigureEntryEntity, { id }, { countedTo: tx.recordedAt });
    }
    const added = lines.filter((line) => !known.has(sameLine(line)));
    await tx.insert(
      FigureEntryEntity,
      added.map((line) => ({ ...line, id: newId(), countedFrom: tx.recordedAt, countedTo: null })),
    );
  }
}

function lineOf({ id: _, uncounted, ...row }: OpenRow): FigureLine {
  return {
    ...row,
    isLead: Boolean(row.isLead),
    manufacturing: Boolean(row.manufacturing),
    firstInvestment: Boolean(row.firstInvestment),
    uncounted: uncounted === null ? null : (JSON.parse(uncounted) as FigureLine['uncounted']),
  };
}

/** For imports: the entries of a project whose facts and terms carry all their times, through every instant at which something changed. */
export function planFigureEntries(project: ProjectFile): FigureEntryEntity[] {
  const entries: FigureEntryEntity[] = [];
  let open = new Map<string, FigureEntryEntity>();
  for (const at of turningPoints(project.facts, project.terms)) {
    const lines = new Map(figureLinesOf(projectAt(project, at)).map((line) => [sameLine(line), line]));
    for (const [key, entry] of open) if (!lines.has(key)) entry.countedTo = at;
    const next = new Map<string, FigureEntryEntity>();
    for (const [key, line] of lines) {
      const entry = open.get(key) ?? { ...line, id: newId(), countedFrom: at, countedTo: null };
      if (!open.has(key)) entries.push(entry);
      next.set(key, entry);
    }
    open = next;
  }
  return entries;
}

/** `stamp` puts the real recorded time where the plan says "when recorded". */
export async function insertFigureEntries(
  tx: Transaction,
  entries: readonly FigureEntryEntity[],
  stamp: (entry: FigureEntryEntity) => FigureEntryEntity,
): Promise<void> {
  await tx.insert(FigureEntryEntity, entries.map(stamp));
}
