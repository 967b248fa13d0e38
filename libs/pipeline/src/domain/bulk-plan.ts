import {
  type DatedProtection,
  type FlagMark,
  NO_ACTS,
  type OwnershipActs,
  type OwnershipPeriod,
  ownershipOf,
} from '#libs/enterprises';
import { type BusinessDate, type Instant, idFrom } from '#libs/kernel';
import { type Dossier, dossierAt, type Fact, type ProjectFile, projectAt, turningPoints } from './dossier.js';
import { footingOf } from './footing.js';
import type { Suspicion } from './integrity/signing.js';
import { around, type KnownSignings, NO_SIGNINGS, type SigningsAround } from './integrity/signings-around.js';
import { suspicionsOf } from './integrity/suspicions.js';
import { marksOf } from './marks.js';
import type { Stage } from './stage.js';
import { projectStatusOf, type Standing, standingOf } from './standing.js';
import { type UnitsOfProject, unitsOn } from './terms.js';

/**
 * Stands for the recorded time of a unit of work that has not begun: later than all that was recorded.
 * `BulkWriter` puts the real one in its place.
 */
export const WHEN_RECORDED = Number.MAX_SAFE_INTEGER as Instant;

/** A fact as it shall be stored, with who recorded, decided and voided it. */
export interface FinishedFact extends Fact {
  readonly recordedBy: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly basis: 'entry' | 'ledger';
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly needsReview: boolean;
  readonly voidedBy: string | null;
  readonly voidReason: string | null;
  /** Of a receipt: the number of its voucher, which no other may use while this one stands. */
  readonly voucherNumber?: string;
  /** The file that is the voucher, stored before. */
  readonly voucherFile?: { readonly id: string; readonly sha256: string };
}

/** A project as it shall be stored; its facts and terms with both times. */
export interface FinishedProject extends Omit<ProjectFile, 'facts'> {
  readonly facts: readonly FinishedFact[];
  readonly industryCode: string | null;
  readonly fixedAssetsYuan: number | null;
  readonly screening: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** An expo or a promotion event to which facts refer. */
export interface FinishedEvent {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'expo' | 'promotion_event';
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** Enterprises that are new, with their own facts, and the projects in which they alone invest. */
export interface BulkInput {
  readonly enterprises: readonly {
    readonly id: string;
    readonly facts: readonly FinishedFact[];
    readonly acts?: OwnershipActs;
    readonly name?: string;
    readonly parentGroup?: string | null;
  }[];
  /** How long owners are protected, where the city has set it. */
  readonly protection?: readonly DatedProtection[];
  readonly projects: readonly FinishedProject[];
  readonly events?: readonly FinishedEvent[];
}

/** A stage as it was believed, from one instant to another. */
export interface StageVersion {
  readonly id: string;
  readonly subjectKind: 'enterprise' | 'project';
  readonly subjectId: string;
  readonly enterpriseId: string;
  readonly stage: Stage;
  readonly reachedOn: BusinessDate;
  readonly recordedAt: Instant;
  voidedAt: Instant | null;
}

/** How an enterprise stands in the end, and how that came about. */
export interface StandingHistory {
  readonly enterpriseId: string;
  readonly standing: Standing;
  /** All who have owned it, the present owner last (domain.md §5). */
  readonly owners: readonly OwnershipPeriod[];
  readonly stages: readonly StageVersion[];
  readonly flags: readonly FlagMark[];
  /** What looks wrong about its signings, with when the fact in question was recorded. */
  readonly suspicions: readonly (Suspicion & { readonly raisedAt: Instant })[];
}

/** Follows one enterprise through all instants at which what is believed of it changed. */
export function historyOf(
  dossier: Dossier,
  today: BusinessDate,
  signings: SigningsAround,
  acts: OwnershipActs = NO_ACTS,
): StandingHistory {
  const stages: StageVersion[] = [];
  const facts = [...dossier.facts, ...dossier.projects.flatMap((project) => project.facts)];
  const terms = dossier.projects.flatMap((project) => project.terms);
  let standing = standingOf({ ...dossier, facts: [], projects: [] }, today);
  for (const at of turningPoints(facts, terms)) {
    standing = standingOf(dossierAt(dossier, at), today);
    takeStages(stages, dossier.enterpriseId, standing, at);
  }
  const believed = dossierAt(dossier, WHEN_RECORDED);
  const owners = ownershipOf(footingOf(believed), acts);
  const suspicions = suspicionsIn(believed, signings);
  const flags = marksOf(believed, suspicions.length > 0);
  return { enterpriseId: dossier.enterpriseId, standing, owners, stages, flags, suspicions };
}

/** By what the new signings are measured: those of the bulk itself, and those that are known already. */
export function signingsAround(
  { enterprises, projects }: BulkInput,
  known: KnownSignings = NO_SIGNINGS,
): (enterpriseId: string) => SigningsAround {
  const valid = projects.map((project) => projectAt(project, WHEN_RECORDED));
  return around(enterprises, valid, known);
}

function suspicionsIn(
  { enterpriseId, projects }: Dossier,
  { ofGroup, amountsOfChain }: SigningsAround,
): StandingHistory['suspicions'] {
  const own = projects.filter((project) => project.enterpriseId === enterpriseId);
  const recordedAt = new Map(own.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact.recordedAt])));
  return suspicionsOf({ projects: own, ofGroup, amountsOfChain }).map((suspicion) => ({
    ...suspicion,
    raisedAt: recordedAt.get(suspicion.evidenceId) ?? WHEN_RECORDED,
  }));
}

/** Dossiers of the enterprises: each with its own facts and the projects in which it invests. */
export function dossiersOf({ enterprises, projects }: BulkInput): Dossier[] {
  const byInvestor = new Map<string, FinishedProject[]>();
  for (const project of projects) {
    for (const { enterpriseId } of project.investors) {
      const known = byInvestor.get(enterpriseId);
      if (known === undefined) byInvestor.set(enterpriseId, [project]);
      else known.push(project);
    }
  }
  return enterprises.map(({ id, facts }) => ({ enterpriseId: id, facts, projects: byInvestor.get(id) ?? [] }));
}

/** What of a project is stored so that it can be found: from what is valid now, on a day. */
export function projectCaches(project: ProjectFile, today: BusinessDate): UnitsOfProject & { readonly status: string } {
  const now = projectAt(project, WHEN_RECORDED);
  return { ...unitsOn(now, today), status: projectStatusOf(now) };
}

function takeStages(versions: StageVersion[], enterpriseId: string, { reached }: Standing, at: Instant): void {
  const open = versions.filter(({ voidedAt }) => voidedAt === null);
  for (const version of open) {
    const holds = reached.some(
      ({ subjectId, stage, on }) =>
        subjectId === version.subjectId && stage === version.stage && on === version.reachedOn,
    );
    if (!holds) version.voidedAt = at;
  }
  for (const { subjectKind, subjectId, stage, on } of reached) {
    const known = open.some(
      (version) => version.voidedAt === null && version.subjectId === subjectId && version.stage === stage,
    );
    if (known) continue;
    const id = idFrom('stage entry', subjectId, stage, on, String(versions.length));
    versions.push({ id, subjectKind, subjectId, enterpriseId, stage, reachedOn: on, recordedAt: at, voidedAt: null });
  }
}
