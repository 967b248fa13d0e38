import type { BusinessDate } from '#libs/kernel';
import type { Dimension, Fact, ProjectFile, Share, Term } from './dossier.js';

/** The units of a project on a day. */
export interface UnitsOfProject {
  /** In the order in which they were given: it breaks ties of the largest remainder (fine-print 18). */
  readonly credits: readonly Share[];
  readonly leadUnitId: string | null;
  readonly countyId: string | null;
  readonly industryTaskForceId: string | null;
  readonly enterpriseTaskForceId: string | null;
}

/** domain.md §4: shares and units are dated; a contract's county replaces the project's from the signing on (fine-print 7). */
export function unitsOn(project: ProjectFile, on: BusinessDate): UnitsOfProject {
  const credits = sharesOn(project.terms, 'credit', on);
  return {
    credits,
    leadUnitId: credits.find((share) => share.lead)?.unitId ?? null,
    countyId: countyOn(project, on),
    industryTaskForceId: sharesOn(project.terms, 'industry_task_force', on)[0]?.unitId ?? null,
    enterpriseTaskForceId: sharesOn(project.terms, 'enterprise_task_force', on)[0]?.unitId ?? null,
  };
}

/** The signing that counts: the earliest valid contract (a project counts once, at its first signing). */
export function firstContract(project: ProjectFile): Fact | undefined {
  return project.facts.filter((fact) => fact.kind === 'contract').reduce<Fact | undefined>(earlier, undefined);
}

/** The intent that counts: the earliest valid one. */
export function firstIntent(project: ProjectFile): Fact | undefined {
  return project.facts.filter((fact) => fact.kind === 'intent').reduce<Fact | undefined>(earlier, undefined);
}

function earlier(known: Fact | undefined, fact: Fact): Fact {
  if (known === undefined) return fact;
  return order(fact) < order(known) ? fact : known;
}

function order(fact: Fact): string {
  return `${fact.on ?? ''} ${String(fact.recordedAt).padStart(17, '0')} ${fact.id}`;
}

function sharesOn(terms: readonly Term[], dimension: Dimension, on: BusinessDate): readonly Share[] {
  return termOn(terms, dimension, on)?.shares ?? [];
}

export function termOn(terms: readonly Term[], dimension: Dimension, on: BusinessDate): Term | undefined {
  return terms
    .filter((term) => term.dimension === dimension && (term.validFrom ?? '') <= on)
    .reduce<Term | undefined>(
      (latest, term) => (latest === undefined || isLater(term, latest) ? term : latest),
      undefined,
    );
}

function isLater(term: Term, than: Term): boolean {
  const [a, b] = [term.validFrom ?? '', than.validFrom ?? ''];
  return a > b || (a === b && term.recordedAt > than.recordedAt);
}

function countyOn(project: ProjectFile, on: BusinessDate): string | null {
  const term = termOn(project.terms, 'county', on);
  const contract = firstContract(project);
  if (contract?.countyId !== undefined && contract.countyId !== null && contract.on !== null && contract.on <= on) {
    if ((term?.validFrom ?? '') <= contract.on) return contract.countyId;
  }
  return term?.shares[0]?.unitId ?? null;
}
