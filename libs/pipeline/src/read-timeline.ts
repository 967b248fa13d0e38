import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import { EnterpriseStore, maskSaid, withoutNumbers } from '#libs/enterprises';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { type BusinessDate, commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit, reachOf } from '#libs/organisation';
import { withoutNames } from './domain/without-names.js';

interface Row {
  id: string;
  kind: string;
  stage: string | null;
  on: BusinessDate | null;
  projectId: string | null;
  projectName: string | null;
  unitId: string | null;
  touch: unknown;
  eventId: string | null;
  amountYuan: number | null;
  state: string;
  decidedAt: Instant | null;
  decisionReason: string | null;
  basis: string;
  source: string | null;
  detail: string;
  needsReview: unknown;
  recordedAt: Instant;
  recordedBy: string;
  recordedOnDeviceAt: string | null;
  voidedAt: Instant | null;
  voidedBy: string | null;
  voidReason: string | null;
}

const COLUMNS = sql`
  v.id, v.kind, v.stage, v.happened_on AS "on", v.project_id AS "projectId", p.name AS "projectName", v.unit_id AS "unitId",
  v.touch, v.event_id AS "eventId", v.amount_yuan AS "amountYuan", v.state, v.decided_at AS "decidedAt",
  v.decision_reason AS "decisionReason", v.basis, v.source, v.detail, v.needs_review AS "needsReview",
  v.recorded_at AS "recordedAt", v.recorded_by AS "recordedBy", v.recorded_on_device_at AS "recordedOnDeviceAt",
  v.voided_at AS "voidedAt", v.voided_by AS "voidedBy", v.void_reason AS "voidReason"`;

export type TimelineItem = ReturnType<typeof itemOf>;

/** All that was recorded of an enterprise, the latest first, voided facts too: what happened when, and when we learned it. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
  ) {}

  /** @throws not_found; forbidden to units that only may see its stage */
  async run(
    actor: Actor,
    givenId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<TimelineItem>> {
    const { reader } = this.database;
    const enterprise = await this.enterprises.find(reader, givenId);
    if (enterprise === undefined) throw commonProblems.not_found();
    const enterpriseId = enterprise.id;
    const ownUnits = await this.enterprises.accessUnitIdsOf(reader, enterpriseId);
    if (enterprise.ownerUnitId !== null) permit(actor, 'enterprise.timeline', { ownUnits });
    const may = (operation: string): boolean => {
      const reach = reachOf(actor, operation);
      if (reach === 'all') return true;
      const isTarget = enterprise.ownerUnitId === null && reach.length > 0;
      return isTarget || reach.some((unitId) => ownUnits.includes(unitId));
    };
    const seen = { names: may('contact_person.read'), numbers: may('contact_person.reveal') };
    const after = keysetOf(cursor, ['number', 'text']);
    const place = after === undefined ? sql`1 = 1` : sql`(v.recorded_at, v.id) < (${after[0]}, ${after[1]})`;
    const rows = await reader.sql<Row>`
      SELECT ${COLUMNS} FROM evidence AS v LEFT JOIN project AS p ON p.id = v.project_id
       WHERE v.enterprise_id = ${enterpriseId} AND ${place}
       ORDER BY v.recorded_at DESC, v.id DESC LIMIT ${limit + 1}`;
    const count = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM evidence WHERE enterprise_id = ${enterpriseId}`,
    );
    return page(
      rows,
      limit,
      count?.n ?? 0,
      (row) => [row.recordedAt, row.id],
      (row) => itemOf(row, seen),
    );
  }
}

function itemOf(
  { touch, needsReview, detail, source, recordedAt, decidedAt, voidedAt, ...row }: Row,
  seen: { readonly names: boolean; readonly numbers: boolean },
) {
  const told = (said: Record<string, unknown>) => (seen.numbers ? said : withoutNumbers(said));
  const word = (said: string | null) => (seen.numbers || said === null ? said : maskSaid(said));
  const said = told(JSON.parse(detail) as Record<string, unknown>);
  return {
    ...row,
    decisionReason: word(row.decisionReason),
    voidReason: word(row.voidReason),
    touch: Boolean(touch),
    needsReview: Boolean(needsReview),
    detail: seen.names ? said : withoutNames(said),
    source: source === null ? null : told(JSON.parse(source) as Record<string, unknown>),
    recordedAt: isoOf(recordedAt),
    decidedAt: decidedAt === null ? null : isoOf(decidedAt),
    voidedAt: voidedAt === null ? null : isoOf(voidedAt),
  };
}
