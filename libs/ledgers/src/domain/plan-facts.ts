import { type BusinessDate, type Instant, idFrom } from '#libs/kernel';
import {
  claimTimeOfLedgerRow,
  type Fact,
  type FactKind,
  type FinishedFact,
  type FinishedProject,
  STAGE_OF_KIND,
  type Stage,
  WHEN_RECORDED,
} from '#libs/pipeline';
import * as tables from './bundle-tables.js';
import type { Ids } from './ids.js';

/** What rows are turned into facts with. */
export interface FactContext {
  readonly ids: Ids;
  readonly importerId: string;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly countyIds: ReadonlyMap<string, string>;
  readonly eventIds: ReadonlyMap<string, string>;
  /** Enterprises on which the system held a claim: a ledger's row claims at its recorded time (domain.md §5.1). */
  readonly claimed: ReadonlySet<string>;
  /** The person whom a contact met: made once for each enterprise, name and phone. */
  readonly personOf: (enterpriseId: string, contact: tables.ContactRow) => string | null;
}

type Given = Pick<Fact, 'id' | 'enterpriseId'> & {
  readonly kind: Exclude<FactKind, 'waiver'>;
  readonly on: BusinessDate | null;
  readonly detail: Readonly<Record<string, unknown>>;
} & Partial<Pick<Fact, 'projectId' | 'unitId' | 'eventId' | 'amountYuan' | 'countyId' | 'progress'>>;

export function contactFact(contact: tables.ContactRow, context: FactContext): FinishedFact | undefined {
  const { id, isNew } = context.ids.take('contact', contact);
  if (!isNew) return undefined;
  const enterpriseId = context.ids.of('enterprise', contact.enterpriseId);
  const personId = context.personOf(enterpriseId, contact);
  return ledgerFact(context, tables.CONTACTS.file, contact.row, {
    id,
    enterpriseId,
    kind: contact.manner.kind,
    on: contact.on,
    unitId: context.unitIds.get(contact.unitId) ?? null,
    eventId: contact.eventCode === null ? null : (context.eventIds.get(contact.eventCode) ?? null),
    detail: {
      channel: contact.manner.channel,
      ...(contact.staffId === null ? {} : { userId: context.ids.of('staff', contact.staffId) }),
      ...(personId === null ? {} : { contactPersonIds: [personId] }),
    },
  });
}

/** The unit brought it, the county received it. */
export function visitFact(visit: tables.VisitRow, context: FactContext): FinishedFact | undefined {
  const { id, isNew } = context.ids.take('visit', visit);
  if (!isNew) return undefined;
  const host = visit.hostCounty === null ? undefined : context.countyIds.get(visit.hostCounty);
  return ledgerFact(context, tables.VISITS.file, visit.row, {
    id,
    enterpriseId: context.ids.of('enterprise', visit.enterpriseId),
    kind: 'inbound_visit',
    on: visit.on,
    unitId: context.unitIds.get(visit.unitId) ?? null,
    detail: {
      ...(visit.purpose === null ? {} : { summary: visit.purpose }),
      ...(visit.visitors === null ? {} : { visitors: visit.visitors }),
      ...(host === undefined ? {} : { receivedByUnitId: host }),
    },
  });
}

/** Verified: who commits the ledger answers for it. */
export function fundFact(
  fund: tables.FundRow,
  project: tables.ProjectRow,
  context: FactContext,
): FinishedFact | undefined {
  const { id, isNew } = context.ids.take('fund', fund);
  if (!isNew) return undefined;
  return ledgerFact(context, tables.FUNDS.file, fund.row, {
    id,
    enterpriseId: context.ids.of('enterprise', project.enterpriseId),
    projectId: context.ids.of('project', project.id),
    kind: fund.type,
    on: fund.on,
    unitId: context.unitIds.get(project.leadUnitId) ?? null,
    amountYuan: fund.yuan,
    detail: fund.type === 'reversal' ? { reason: '核减' } : {},
  });
}

/** One row is intent, contract and where the project stands now. `undefined`: it was imported before. */
export function finishedProject(row: tables.ProjectRow, context: FactContext): FinishedProject | undefined {
  const { id, isNew } = context.ids.take('project', row);
  if (!isNew) return undefined;
  const enterpriseId = context.ids.of('enterprise', row.enterpriseId);
  const leadUnitId = context.unitIds.get(row.leadUnitId) ?? '';
  const countyId = context.countyIds.get(row.landingCounty) ?? '';
  const eventId = row.eventCode === null ? null : (context.eventIds.get(row.eventCode) ?? null);
  const term = (dimension: 'credit' | 'county', unitId: string) => ({
    id: idFrom('term', id, dimension),
    dimension,
    validFrom: null,
    shares: [{ unitId, percent: 100, lead: true }],
    recordedAt: WHEN_RECORDED,
    endedAt: null,
  });
  return {
    id,
    name: row.name,
    enterpriseId,
    investors: [{ enterpriseId, percent: null, principal: true }],
    terms: [term('credit', leadUnitId), term('county', countyId)],
    traits: {
      manufacturing: row.manufacturing,
      firstInvestment: row.firstInvestment,
      honours: [...new Set([...row.honours500, ...row.honoursSpecialised])],
      chain: row.chain,
      chainPosition: 'unknown',
      mayPublish: row.seedNamed === true,
      eventId,
    },
    facts: projectFacts(row, context, { id, enterpriseId, leadUnitId, countyId }),
    industryCode: row.industryCode,
    fixedAssetsYuan: null,
    screening: null,
    recordedAt: WHEN_RECORDED,
    recordedBy: context.importerId,
  };
}

function projectFacts(
  row: tables.ProjectRow,
  context: FactContext,
  project: { id: string; enterpriseId: string; leadUnitId: string; countyId: string },
): FinishedFact[] {
  const { id: projectId, enterpriseId, leadUnitId: unitId, countyId } = project;
  const fact = (kind: Given['kind'], on: BusinessDate | null, more: Partial<Given>): FinishedFact =>
    ledgerFact(context, tables.PROJECTS.file, row.row, {
      id: idFrom(projectId, kind),
      enterpriseId,
      projectId,
      unitId,
      kind,
      on,
      detail: {},
      ...more,
    });
  const { intentOn, intentYuan, signedOn, contractYuan } = row;
  const { progress } = row.stage;
  const facts = [
    ...(intentOn === null ? [] : [fact('intent', intentOn, { amountYuan: intentYuan })]),
    ...(signedOn === null ? [] : [fact('contract', signedOn, { amountYuan: contractYuan, countyId })]),
  ];
  if (progress === null) return facts;
  // Its date is unknown; for lists it counts as known since the step that it follows.
  const claimAt = facts.at(-1)?.claimAt ?? null;
  const standing =
    progress === 'terminated'
      ? fact('termination', null, { detail: { reason: '台账记为终止' } })
      : fact('progress', null, { progress });
  return [...facts, { ...standing, claimAt }];
}

function ledgerFact(context: FactContext, file: string, row: number, given: Given): FinishedFact {
  const stage: Stage | null = STAGE_OF_KIND[given.kind];
  const isFunds = given.kind === 'receipt' || given.kind === 'reversal';
  return {
    projectId: null,
    unitId: null,
    eventId: null,
    amountYuan: null,
    ...given,
    stage,
    claimAt:
      given.on === null ? null : claimTime(context, given.enterpriseId, given.on, stage ?? 'funds_in_place', row),
    touch: false,
    state: isFunds ? 'verified' : 'valid',
    decidedAt: isFunds ? WHEN_RECORDED : null,
    decidedBy: isFunds ? context.importerId : null,
    decisionReason: null,
    basis: 'ledger',
    source: { file, row },
    needsReview: false,
    recordedAt: WHEN_RECORDED,
    recordedBy: context.importerId,
    voidedAt: null,
    voidedBy: null,
    voidReason: null,
  };
}

function claimTime(
  { claimed }: FactContext,
  enterpriseId: string,
  on: BusinessDate,
  stage: Stage,
  row: number,
): Instant {
  return claimed.has(enterpriseId) ? WHEN_RECORDED : claimTimeOfLedgerRow(on, stage, row);
}
