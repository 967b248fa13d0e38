import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '#libs/database';
import { type LedgerReport, NO_ACTS, ReportCollision } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { type BusinessDate, type Instant, idFrom } from '#libs/kernel';
import { Cases } from './cases.js';
import {
  type BulkInput,
  dossiersOf,
  type FinishedFact,
  type FinishedProject,
  historyOf,
  projectCaches,
  type StandingHistory,
  signingsAround,
  WHEN_RECORDED,
} from './domain/bulk-plan.js';
import type { KnownSignings } from './domain/integrity/signings-around.js';
import { suspicionKey } from './domain/integrity/suspicions.js';
import { isEvidence } from './domain/steps.js';
import { FactsImported } from './events.js';
import { CityEventEntity } from './store/city-event.entity.js';
import { DossierStore } from './store/dossier.store.js';
import { EvidenceEntity } from './store/evidence.entity.js';
import { EvidenceFileEntity, VoucherEntity } from './store/file.entity.js';
import { IntegrityFlagEntity } from './store/integrity-flag.entity.js';
import { flagRow, IntegrityFlagStore } from './store/integrity-flag.store.js';
import { ProjectEntity, ProjectInvestorEntity, ProjectTermEntity } from './store/project.entity.js';
import { StageEntryEntity } from './store/stage-entry.entity.js';

/** Every row that a bulk of finished facts becomes, computed before the unit of work begins. */
export interface BulkPlan {
  readonly events: readonly CityEventEntity[];
  readonly projects: readonly ProjectEntity[];
  readonly investors: readonly ProjectInvestorEntity[];
  readonly terms: readonly ProjectTermEntity[];
  readonly evidence: readonly EvidenceEntity[];
  readonly vouchers: readonly VoucherEntity[];
  readonly files: readonly EvidenceFileEntity[];
  readonly stageEntries: readonly StageEntryEntity[];
  readonly integrityFlags: readonly IntegrityFlagEntity[];
  /** How each new enterprise stands: its row is inserted with it, before this plan is. */
  readonly standings: ReadonlyMap<string, StandingHistory>;
  /** Known enterprises that got more facts: settled one by one after the insert. */
  readonly extended: ReadonlyMap<string, ReadonlySet<string>>;
  /** What these report for units that may not own them: to the office, once they are settled. */
  readonly reports: readonly LedgerReport[];
}

/** What is added to enterprises that the database holds already; their stages are settled as by a person's entry. */
export interface BulkExtension {
  readonly facts: readonly FinishedFact[];
  readonly projects: readonly FinishedProject[];
}

const NOTHING: BulkExtension = { facts: [], projects: [] };

/** Pure. Facts dated `WHEN_RECORDED` get the recorded time of the unit of work that inserts the plan. */
export function planBulk(
  input: BulkInput,
  today: BusinessDate,
  extension: BulkExtension = NOTHING,
  known?: KnownSignings,
): BulkPlan {
  const signingsOf = signingsAround(input, known);
  const { protection = [] } = input;
  const actsOf = new Map(input.enterprises.map(({ id, acts = NO_ACTS }) => [id, { ...acts, protection }]));
  const histories = dossiersOf(input).map((dossier) =>
    historyOf(dossier, today, signingsOf(dossier.enterpriseId), actsOf.get(dossier.enterpriseId)),
  );
  const projects = [...input.projects, ...extension.projects];
  return {
    events: (input.events ?? []).map((event) => ({ ...event, place: null, version: 1 })),
    projects: projects.map((project) => projectRow(project, today)),
    investors: projects.flatMap(investorRows),
    terms: projects.flatMap(termRows),
    evidence: [
      ...input.enterprises.flatMap(({ facts }) => facts.map(evidenceRow)),
      ...projects.flatMap(({ facts }) => facts.map(evidenceRow)),
      ...extension.facts.map(evidenceRow),
    ],
    vouchers: [...projects.flatMap(({ facts }) => facts.flatMap(voucherRows)), ...extension.facts.flatMap(voucherRows)],
    files: projects.flatMap(({ facts }) => facts.flatMap(fileRows)),
    stageEntries: histories.flatMap(({ stages }) => stages.map((version) => ({ ...version }))),
    integrityFlags: histories.flatMap(({ suspicions }) =>
      suspicions.map(({ raisedAt, ...suspicion }) =>
        flagRow(suspicion, idFrom('integrity flag', suspicionKey(suspicion)), raisedAt),
      ),
    ),
    standings: new Map(histories.map((history) => [history.enterpriseId, history])),
    extended: extendedBy(extension),
    reports: reportsOf(extension),
  };
}

/** Writes what was planned. Nothing is derived under the write lock but the standing of enterprises that were known. */
@Injectable()
export class BulkWriter {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly cases: Cases,
    private readonly collisions: ReportCollision,
    private readonly flags: IntegrityFlagStore,
  ) {}

  /** By what the signings of a plan are measured beside each other; read before it is made. */
  knownSignings(reader: Reader): Promise<KnownSignings> {
    return this.flags.knownSignings(reader);
  }

  /** The enterprises of the plan are stored before. */
  async insert(tx: Transaction, actor: Actor, plan: BulkPlan): Promise<void> {
    const stamp = stampOf(tx.recordedAt);
    await tx.insert(CityEventEntity, plan.events.map(stamp));
    await tx.insert(ProjectEntity, plan.projects.map(stamp));
    await tx.insert(ProjectInvestorEntity, plan.investors.map(stamp));
    await tx.insert(ProjectTermEntity, plan.terms.map(stamp));
    await tx.insert(EvidenceEntity, plan.evidence.map(stamp));
    await tx.insert(VoucherEntity, plan.vouchers.map(stamp));
    await tx.insert(EvidenceFileEntity, plan.files);
    await tx.insert(StageEntryEntity, plan.stageEntries.map(stamp));
    await tx.insert(IntegrityFlagEntity, plan.integrityFlags.map(stamp));
    for (const [enterpriseId, projectIds] of plan.extended) {
      await this.cases.settle(tx, actor, await this.dossiers.load(tx, enterpriseId), projectIds);
    }
    for (const report of plan.reports) await this.collisions.run(tx, report);
    await tx.emit(new FactsImported(plan.standings.size));
  }
}

/** Puts the time of the unit of work where a plan says `WHEN_RECORDED`. */
export function stampOf(recordedAt: Instant): <Row extends object>(row: Row) => Row {
  return (row) => {
    const stamped = { ...row } as Record<string, unknown>;
    for (const key in stamped) if (stamped[key] === WHEN_RECORDED) stamped[key] = recordedAt;
    return stamped as typeof row;
  };
}

function evidenceRow({
  countyId,
  progress,
  foreign,
  voucherNumber: _,
  voucherFile: __,
  ...fact
}: FinishedFact): EvidenceEntity {
  return {
    ...fact,
    recordedOnDeviceAt: null,
    detail: {
      ...fact.detail,
      ...(countyId === undefined ? {} : { countyId }),
      ...(progress === undefined ? {} : { status: progress }),
      ...(foreign === undefined ? {} : { foreign }),
    },
  };
}

/** A rejected or voided receipt gives its voucher free (fine-print 9). */
function voucherRows({ id, voucherNumber, voucherFile, state, decidedAt, voidedAt }: FinishedFact): VoucherEntity[] {
  if (voucherNumber === undefined) return [];
  const sha256 = voucherFile?.sha256 ?? null;
  const releasedAt = state === 'rejected' ? decidedAt : voidedAt;
  return [{ id: idFrom('voucher', id), evidenceId: id, sha256, number: voucherNumber, releasedAt }];
}

function fileRows({ id, voucherFile }: FinishedFact): EvidenceFileEntity[] {
  if (voucherFile === undefined) return [];
  return [{ id: idFrom('evidence file', id), evidenceId: id, fileId: voucherFile.id, role: 'attachment' }];
}

function projectRow(project: FinishedProject, today: BusinessDate): ProjectEntity {
  const { id, enterpriseId, name, industryCode, fixedAssetsYuan, screening, recordedAt, recordedBy, traits } = project;
  const { credits: _, ...units } = projectCaches(project, today);
  return {
    id,
    enterpriseId,
    name,
    industryCode,
    fixedAssetsYuan,
    screening,
    parkId: null,
    ...traits,
    ...units,
    version: 1,
    recordedAt,
    recordedBy,
  };
}

function investorRows({ id: projectId, investors, recordedAt }: FinishedProject): ProjectInvestorEntity[] {
  return investors.map((investor, ordinal) => ({
    id: idFrom('investor', projectId, investor.enterpriseId),
    projectId,
    ...investor,
    ordinal,
    recordedAt,
    endedAt: null,
  }));
}

function termRows({ id: projectId, terms, recordedBy }: FinishedProject): ProjectTermEntity[] {
  return terms.map((term) => ({ ...term, projectId, recordedBy }));
}

/** Which known enterprises to settle, each with its projects that changed. */
function extendedBy({ facts, projects }: BulkExtension): Map<string, Set<string>> {
  const extended = new Map<string, Set<string>>();
  const of = (enterpriseId: string): Set<string> => {
    const known = extended.get(enterpriseId) ?? new Set<string>();
    extended.set(enterpriseId, known);
    return known;
  };
  for (const { enterpriseId, projectId } of facts) {
    const changed = of(enterpriseId);
    if (projectId !== null) changed.add(projectId);
  }
  for (const { id, investors } of projects) for (const { enterpriseId } of investors) of(enterpriseId).add(id);
  return extended;
}

/** The evidence by which each unit would have claimed a known enterprise, the first of each. */
function reportsOf({ facts, projects }: BulkExtension): LedgerReport[] {
  const reports = new Map<string, LedgerReport>();
  for (const fact of [...facts, ...projects.flatMap((project) => project.facts)]) {
    const { id: evidenceId, enterpriseId, unitId, on, source, touch } = fact;
    if (unitId === null || touch || !isEvidence(fact)) continue;
    const key = `${enterpriseId} ${unitId}`;
    if (!reports.has(key)) reports.set(key, { enterpriseId, unitId, evidenceId, on, source });
  }
  return [...reports.values()];
}
