import type { BusinessDate, Instant } from '#libs/kernel';
import type { Dossier, Fact } from './dossier.js';
import { type FactKind, STAGE_OF_KIND, type Stage } from './stage.js';

type Given = Pick<Fact, 'id' | 'enterpriseId'> & {
  readonly kind: Exclude<FactKind, 'waiver'>;
  readonly on: BusinessDate | null;
} & Partial<
    Pick<
      Fact,
      'projectId' | 'unitId' | 'touch' | 'eventId' | 'amountYuan' | 'state' | 'countyId' | 'progress' | 'foreign'
    >
  >;

/** A fact that a person records now: its claim time is its recorded time (domain.md §5.1). */
export function factRecordedAt(recordedAt: Instant, given: Given): Fact {
  const stage = STAGE_OF_KIND[given.kind];
  return {
    projectId: null,
    unitId: null,
    touch: false,
    eventId: null,
    amountYuan: null,
    state: 'valid',
    ...given,
    stage,
    claimAt: stage === null ? null : recordedAt,
    decidedAt: null,
    recordedAt,
    voidedAt: null,
  };
}

/** A missing step, waived with a reason. It has no date, claims nothing and counts nowhere but among the waivers. */
export function waiverRecordedAt(
  recordedAt: Instant,
  given: {
    readonly id: string;
    readonly enterpriseId: string;
    readonly projectId: string | null;
    readonly stage: Stage;
  },
): Fact {
  return {
    ...given,
    kind: 'waiver',
    on: null,
    unitId: null,
    claimAt: null,
    touch: false,
    eventId: null,
    amountYuan: null,
    state: 'valid',
    decidedAt: null,
    recordedAt,
    voidedAt: null,
  };
}

/** The dossier with facts added, each where it belongs. */
export function withFacts(dossier: Dossier, added: readonly Fact[]): Dossier {
  return {
    ...dossier,
    facts: [
      ...dossier.facts,
      ...added.filter((fact) => fact.projectId === null && fact.enterpriseId === dossier.enterpriseId),
    ],
    projects: dossier.projects.map((project) => ({
      ...project,
      facts: [...project.facts, ...added.filter((fact) => fact.projectId === project.id)],
    })),
  };
}

/** The dossier without some facts. */
export function withoutFacts(dossier: Dossier, removed: ReadonlySet<string>): Dossier {
  const keep = (fact: Fact): boolean => !removed.has(fact.id);
  return {
    ...dossier,
    facts: dossier.facts.filter(keep),
    projects: dossier.projects.map((project) => ({ ...project, facts: project.facts.filter(keep) })),
  };
}
