import type { BusinessDate, Instant } from '#libs/kernel';
import type { FactKind, Stage } from './stage.js';

/** Receipts and reversals are submitted, then verified or rejected; all other facts are valid when recorded. */
export type FactState = 'valid' | 'submitted' | 'verified' | 'rejected';

/** One recorded fact, with what the rules need to know of it. */
export interface Fact {
  readonly id: string;
  readonly enterpriseId: string;
  readonly projectId: string | null;
  readonly kind: FactKind;
  /** The stage that it is evidence of, or that the waiver waives. */
  readonly stage: Stage | null;
  /** Business date; a waiver has none, an imported progress may lack it. */
  readonly on: BusinessDate | null;
  readonly unitId: string | null;
  /** Claim time (domain.md §5.1); null where the fact claims nothing. */
  readonly claimAt: Instant | null;
  readonly touch: boolean;
  readonly eventId: string | null;
  /** Yuan; an amendment's is ±, a contract's null while its foreign money has no rate. */
  readonly amountYuan: number | null;
  readonly state: FactState;
  readonly decidedAt: Instant | null;
  readonly recordedAt: Instant;
  readonly voidedAt: Instant | null;
  /** Imported and counted; a person must confirm it. */
  readonly needsReview?: boolean;
  /** Of a contract: its landing county. Of progress: the status reached. Of a contract in foreign money: the original. */
  readonly countyId?: string | null;
  readonly progress?: ProjectStatus | null;
  readonly foreign?: ForeignAmount | null;
}

export interface ForeignAmount {
  readonly currency: string;
  readonly amount: string;
  readonly rate?: string;
  readonly rateOn?: string;
  readonly source?: string;
}

export const PROJECT_STATUSES = [
  'intent',
  'signed',
  'started',
  'completed',
  'in_production',
  'full_capacity',
  'suspended',
  'terminated',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** A unit's share: whole percents that sum to 100; one unit leads. In dimensions other than credit there is one unit with all. */
export interface Share {
  readonly unitId: string;
  readonly percent: number;
  readonly lead: boolean;
}

export const DIMENSIONS = ['credit', 'county', 'industry_task_force', 'enterprise_task_force'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which units work on a project from a day on (domain.md §4: shares and units are dated). */
export interface Term {
  readonly id: string;
  readonly dimension: Dimension;
  /** Its day included; the first term of a dimension holds from the beginning: null. */
  readonly validFrom: BusinessDate | null;
  readonly shares: readonly Share[];
  readonly recordedAt: Instant;
  readonly endedAt: Instant | null;
}

export interface Investor {
  readonly enterpriseId: string;
  /** null: not known. */
  readonly percent: number | null;
  readonly principal: boolean;
}

export type ChainPosition = 'upstream' | 'midstream' | 'downstream' | 'unknown';

/** What of a project its figures depend on. */
export interface ProjectTraits {
  readonly manufacturing: boolean | null;
  readonly firstInvestment: boolean | null;
  readonly honours: readonly string[];
  readonly chain: string | null;
  readonly chainPosition: ChainPosition;
  readonly mayPublish: boolean;
  readonly eventId: string | null;
}

export interface ProjectFile {
  readonly id: string;
  readonly name: string;
  /** The principal investor. */
  readonly enterpriseId: string;
  readonly investors: readonly Investor[];
  readonly terms: readonly Term[];
  readonly traits: ProjectTraits;
  readonly facts: readonly Fact[];
}

/** All that is known of an enterprise: its own facts, and the projects in which it invests. */
export interface Dossier {
  readonly enterpriseId: string;
  readonly facts: readonly Fact[];
  readonly projects: readonly ProjectFile[];
}

/** What was believed at an instant: recorded by then, and not voided by then. */
function believedAt(fact: Fact, at: Instant): boolean {
  return fact.recordedAt <= at && (fact.voidedAt === null || fact.voidedAt > at);
}

/** The dossier as it was believed at an instant. */
export function dossierAt(dossier: Dossier, at: Instant): Dossier {
  return {
    enterpriseId: dossier.enterpriseId,
    facts: factsAt(dossier.facts, at),
    projects: dossier.projects
      .map((project) => projectAt(project, at))
      .filter(({ facts, terms }) => facts.length + terms.length > 0),
  };
}

export function projectAt(project: ProjectFile, at: Instant): ProjectFile {
  return {
    ...project,
    facts: factsAt(project.facts, at),
    terms: project.terms.filter((term) => term.recordedAt <= at && (term.endedAt === null || term.endedAt > at)),
  };
}

function factsAt(facts: readonly Fact[], at: Instant): Fact[] {
  return facts
    .filter((fact) => believedAt(fact, at))
    .map((fact) =>
      fact.decidedAt === null || fact.decidedAt <= at ? fact : { ...fact, state: 'submitted', decidedAt: null },
    );
}

/** The instants at which what is believed of it changes, in order. */
export function turningPoints(facts: readonly Fact[], terms: readonly Term[]): Instant[] {
  const all = new Set<Instant>();
  for (const { recordedAt, decidedAt, voidedAt } of facts) {
    all.add(recordedAt);
    if (decidedAt !== null) all.add(decidedAt);
    if (voidedAt !== null) all.add(voidedAt);
  }
  for (const { recordedAt, endedAt } of terms) {
    all.add(recordedAt);
    if (endedAt !== null) all.add(endedAt);
  }
  return [...all].sort((a, b) => a - b);
}
