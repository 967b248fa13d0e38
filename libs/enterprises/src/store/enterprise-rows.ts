import { raw, type Sql } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import type { Enterprise, EnterpriseFacts, FlagMark, Standing } from '../domain/enterprise.js';
import { likenessKeys } from '../domain/likeness.js';
import { nameKey, searchText } from '../domain/name-key.js';
import type { EnterpriseEntity } from './enterprise.entity.js';

/** An enterprise as the columns below give it. */
export interface EnterpriseRow extends Omit<Enterprise, 'nextAction' | 'needsReview' | 'flags'> {
  readonly needsReview: boolean | number;
  readonly flags: string | null;
  readonly nextActionOn: BusinessDate | null;
  readonly nextActionKind: string | null;
  readonly nextActionWhat: string | null;
}

/** All that is read of `enterprise e`. */
export const ENTERPRISE_COLUMNS: Sql = raw(`
  e.id, e.name, e.short_name AS "shortName", e.name_key AS "nameKey", e.uscc, e.uscc_reason AS "usccReason",
  e.area_code AS "areaCode", e.city, e.industry_code AS "industryCode", e.chain, e.chain_position AS "chainPosition",
  e.channel, e.introducer_id AS "introducerId", e.parent_group AS "parentGroup", e.status,
  e.status_reason AS "statusReason", e.paused_until AS "pausedUntil", e.stage, e.stage_on AS "stageOn",
  e.owner_unit_id AS "ownerUnitId", e.owner_since AS "ownerSince",
  e.protected_until AS "protectedUntil", e.responsible_user_id AS "responsibleUserId",
  e.last_activity_on AS "lastActivityOn", e.last_activity_at AS "lastActivityAt", e.next_action_on AS "nextActionOn",
  e.next_action_kind AS "nextActionKind", e.next_action_what AS "nextActionWhat", e.amount_yuan AS "amountYuan", e.flags,
  e.needs_review AS "needsReview", e.merged_into AS "mergedInto", e.version, e.recorded_at AS "recordedAt", e.recorded_by AS "recordedBy"`);

export function enterpriseOf(row: EnterpriseRow): Enterprise {
  const { nextActionOn, nextActionKind, nextActionWhat, needsReview, flags, ...rest } = row;
  return {
    ...rest,
    needsReview: Boolean(needsReview),
    flags: flags === null ? [] : (flags.split(' ') as FlagMark[]),
    nextAction:
      nextActionOn === null ? null : { on: nextActionOn, kind: nextActionKind ?? '', what: nextActionWhat ?? '' },
  };
}

/** The columns of what people enter, with what follows from a name. */
export function factColumns(facts: EnterpriseFacts) {
  return {
    name: facts.name,
    shortName: facts.shortName,
    nameKey: nameKey(facts.name),
    searchText: searchText(facts.name, facts.shortName),
    ...likenessKeys(facts),
    uscc: facts.uscc,
    usccReason: facts.usccReason,
    areaCode: facts.areaCode,
    city: facts.city,
    industryCode: facts.industryCode,
    chain: facts.chain,
    chainPosition: facts.chainPosition,
    channel: facts.channel,
    introducerId: facts.introducerId,
    parentGroup: facts.parentGroup,
  } satisfies Partial<EnterpriseEntity>;
}

export function standingColumns(standing: Standing) {
  return {
    stage: standing.stage,
    stageOn: standing.stageOn,
    ownerUnitId: standing.ownerUnitId,
    ownerSince: standing.ownerSince,
    protectedUntil: standing.protectedUntil,
    lastActivityOn: standing.lastActivityOn,
    lastActivityAt: standing.lastActivityAt,
    amountYuan: standing.amountYuan,
    flags: standing.flags.length === 0 ? null : standing.flags.join(' '),
  } satisfies Partial<EnterpriseEntity>;
}
