import { addDays, type BusinessDate, businessDateOf, type Instant } from '#libs/kernel';

/** One thing that happened to an enterprise, as a person would note it down. */
export interface Happened {
  readonly at: Instant;
  /** Evidence of a stage by a unit, or for a project's lead: it may claim. */
  readonly claimedBy?: string;
  /** A substantive step; of whom, or `project`: of a project. */
  readonly renewedBy?: string;
  readonly newStage?: boolean;
  /** The project that was signed, or terminated. */
  readonly signed?: string;
  readonly terminated?: string;
  readonly transferredTo?: string;
  readonly extendedUntil?: BusinessDate;
}

export interface PlainOwner {
  readonly unit: string;
  readonly since: Instant;
  readonly how: 'claim' | 'transfer';
}

/** The two numbers of domain.md §5.1. */
export interface PlainNumbers {
  readonly days: number;
  readonly daysWithoutNewStage: number;
}

/**
 * domain.md §5 once more, day by day and by looking back: slow, and made of nothing that the product uses.
 * All owners in order; and whether a day is protected.
 */
export class PlainOwnership {
  readonly owners: PlainOwner[] = [];
  private readonly history: readonly (Happened & { readonly day: BusinessDate })[];

  constructor(
    history: readonly Happened[],
    /** Those of a day. */
    private readonly numbersOf: (day: BusinessDate) => PlainNumbers = () => ({ days: 180, daysWithoutNewStage: 365 }),
  ) {
    this.history = [...history]
      .sort((a, b) => a.at - b.at)
      .map((happened) => ({ ...happened, day: businessDateOf(happened.at) }));
    for (const happened of this.history) {
      const owner = this.owners.at(-1);
      const isFree = owner === undefined || !this.isProtected(happened.day);
      if (happened.claimedBy !== undefined && isFree) {
        this.owners.push({ unit: happened.claimedBy, since: happened.at, how: 'claim' });
      } else if (happened.transferredTo !== undefined && owner !== undefined && owner.unit !== happened.transferredTo) {
        this.owners.push({ unit: happened.transferredTo, since: happened.at, how: 'transfer' });
      }
    }
  }

  /** Judged by what had happened before the day: what happens on a day that is not protected comes too late. */
  isProtected(day: BusinessDate): boolean {
    const owner = this.owners.at(-1);
    if (owner === undefined) return false;
    const first = businessDateOf(owner.since);
    for (let each = addDays(first, 1); each <= day; each = addDays(each, 1)) {
      if (!this.isHeldOn(each, owner)) return false;
    }
    return true;
  }

  /** The last protected day; null while it is signed. */
  protectedUntil(): BusinessDate | null {
    const owner = this.owners.at(-1);
    if (owner === undefined) return null;
    const last = this.history.at(-1)?.at ?? owner.since;
    const horizon = addDays(businessDateOf(last), 800);
    let day = businessDateOf(owner.since);
    while (this.isHeldOn(addDays(day, 1), owner)) {
      day = addDays(day, 1);
      if (day > horizon) return null;
    }
    return day;
  }

  private isHeldOn(day: BusinessDate, owner: PlainOwner): boolean {
    const before = this.history.filter((happened) => happened.day < day);
    const own = before.filter(({ at }) => at >= owner.since);
    const began = { day: businessDateOf(owner.since) };
    const steps = own.filter(({ renewedBy }) => renewedBy === owner.unit || renewedBy === 'project');
    const stages = own.filter(({ newStage }) => newStage === true);
    const isRenewed = [began, ...steps].some((step) => day <= addDays(step.day, this.numbersOf(step.day).days));
    const isRenewable = [began, ...stages].some(
      (stage) => day <= addDays(stage.day, this.numbersOf(stage.day).daysWithoutNewStage),
    );
    if (isRenewed && isRenewable) return true;
    if (own.some(({ extendedUntil }) => extendedUntil !== undefined && day <= extendedUntil)) return true;
    return this.isSignedOn(day);
  }

  /** On the day of its termination a project still is. */
  private isSignedOn(day: BusinessDate): boolean {
    return this.history.some(({ signed, day: signedOn }) => {
      if (signed === undefined || signedOn >= day) return false;
      const ending = this.history.find(({ terminated }) => terminated === signed);
      return ending === undefined || ending.day >= day;
    });
  }
}
