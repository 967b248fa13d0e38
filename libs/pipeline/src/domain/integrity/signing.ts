import type { BusinessDate } from '#libs/kernel';
import type { Fact, ProjectFile } from '../dossier.js';
import { firstContract, firstIntent } from '../terms.js';

/** The numbers of domain.md §4, integrity of signing. */
export const INTEGRITY = {
  /** A second contract of the same investor within so many days may be one amount that was split. */
  splitDays: 30,
  /** So many times the median of its chain, or less than that part of it: 元 was taken for 万元, or the other way. */
  slipTimes: 1_000,
  /** A median of fewer contracts says nothing. */
  slipContracts: 5,
  /** Signed so soon after its intent, the intent may have been entered for the signing's sake. */
  soonDays: 5,
  /** Another firm of the same group signed within so many days before. */
  controllerDays: 365,
} as const;

/** What looks wrong, in the order of domain.md §4. */
export const INTEGRITY_RULES = [
  'signed_again',
  'same_name_and_investor',
  'increase_as_new',
  'same_controller',
  'amount_split',
  'yuan_slip',
  'signed_soon',
] as const;
export type IntegrityRule = (typeof INTEGRITY_RULES)[number];

/** Something that a lead or the office is to look at. It counts until they have. */
export interface Suspicion {
  readonly rule: IntegrityRule;
  readonly projectId: string;
  /** The fact that is in question. */
  readonly evidenceId: string;
  /** What it is held against. */
  readonly otherEvidenceId: string | null;
  /** What its reason says. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A signing of another firm under the same controller. */
export interface SignedByGroup {
  readonly evidenceId: string;
  readonly on: BusinessDate;
  readonly enterpriseName: string;
}

/** What is looked at: the projects of one investor as principal, and what they are measured by. */
export interface Signings {
  readonly projects: readonly ProjectFile[];
  readonly ofGroup: readonly SignedByGroup[];
  /** Contract amounts of a chain, in yuan, in any order. */
  readonly amountsOfChain: ReadonlyMap<string, readonly number[]>;
}

export interface Signed {
  readonly project: ProjectFile;
  readonly contract: Fact & { readonly on: BusinessDate };
}

/** Signed projects by the day of signing. */
export function signedInOrder(projects: readonly ProjectFile[]): Signed[] {
  return projects
    .flatMap((project) => {
      const contract = firstContract(project);
      return contract === undefined || contract.on === null
        ? []
        : [{ project, contract: { ...contract, on: contract.on } }];
    })
    .sort((a, b) => (orderOf(a.contract) < orderOf(b.contract) ? -1 : 1));
}

/** By its signing, or its intent. */
export function beganBy(project: ProjectFile): Fact | undefined {
  return firstIntent(project) ?? firstContract(project);
}

export function orderOf({ on, recordedAt, id }: Fact): string {
  return `${on ?? ''} ${String(recordedAt).padStart(17, '0')} ${id}`;
}
