import type { Claim, Footing, Renewal, SignedSpan } from '#libs/enterprises';
import type { Instant } from '#libs/kernel';
import type { Dossier, Fact, ProjectFile } from './dossier.js';
import { type FactKind, STAGES } from './stage.js';
import { isEvidence } from './steps.js';
import { unitsOn } from './terms.js';

/** Substantive, of the owner's own: not a call or a message (domain.md §5.1, fine-print 12). */
const RENEWING_ACTIVITIES: ReadonlySet<FactKind> = new Set(['meeting', 'outbound_visit', 'inbound_visit', 'event']);
/** Steps of a project, whoever enters them; a receipt once it is verified. */
const RENEWING_STEPS: ReadonlySet<FactKind> = new Set(['intent', 'contract', 'amendment', 'progress', 'receipt']);

/** What ownership follows from, of all that is known of an enterprise. */
export function footingOf(dossier: Dossier): Footing {
  return {
    claims: [...dossier.facts.flatMap(claimOfActivity), ...dossier.projects.flatMap(claimsOfProject)],
    renewals: [...dossier.facts.flatMap(renewalByActivity), ...dossier.projects.flatMap(renewalsByProject)],
    newStages: newStagesOf(dossier),
    signed: dossier.projects.flatMap(signedSpan),
  };
}

/** Claim time; of what claims nothing, its recorded time. A step of unknown date (a ledger's) runs no clock. */
function timeOf(fact: Fact): Instant | null {
  return fact.claimAt ?? (fact.on === null ? null : fact.recordedAt);
}

function claimOfActivity(fact: Fact): Claim[] {
  const { id, unitId, claimAt, touch } = fact;
  return unitId === null || claimAt === null || touch || !isEvidence(fact) ? [] : [{ unitId, claimAt, evidenceId: id }];
}

/** A project step claims for the project's lead unit (fine-print 11). */
function claimsOfProject(project: ProjectFile): Claim[] {
  return project.facts.filter(isEvidence).flatMap(({ id, on, claimAt }) => {
    const unitId = on === null ? null : unitsOn(project, on).leadUnitId;
    return unitId === null || claimAt === null ? [] : [{ unitId, claimAt, evidenceId: id }];
  });
}

function renewalByActivity(fact: Fact): Renewal[] {
  const at = timeOf(fact);
  const { kind, unitId, touch } = fact;
  return at === null || unitId === null || touch || !RENEWING_ACTIVITIES.has(kind) ? [] : [{ at, unitId }];
}

function renewalsByProject(project: ProjectFile): Renewal[] {
  return project.facts.flatMap((fact) => {
    const at = timeOf(fact);
    if (at === null || !RENEWING_STEPS.has(fact.kind) || (fact.kind === 'receipt' && !isEvidence(fact))) return [];
    return [{ at, unitId: null }];
  });
}

/** A touch brings a new stage too (fine-print 13). */
function newStagesOf(dossier: Dossier): Instant[] {
  const evidence = [...dossier.facts, ...dossier.projects.flatMap(({ facts }) => facts)].filter(isEvidence);
  return STAGES.flatMap((stage) => {
    const times = evidence.flatMap((fact) => (fact.stage === stage && fact.claimAt !== null ? [fact.claimAt] : []));
    return times.length === 0 ? [] : [Math.min(...times) as Instant];
  });
}

function signedSpan({ facts }: ProjectFile): SignedSpan[] {
  const from = earliest(facts.filter(({ kind }) => kind === 'contract').map((fact) => timeOf(fact)));
  if (from === null) return [];
  const until = earliest(
    facts.filter(({ kind }) => kind === 'termination').map((fact) => timeOf(fact) ?? fact.recordedAt),
  );
  return [{ from, until }];
}

function earliest(times: readonly (Instant | null)[]): Instant | null {
  return times.reduce<Instant | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
}
