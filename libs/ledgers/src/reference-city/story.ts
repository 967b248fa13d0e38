import { isPast, ownershipOf } from '#libs/enterprises';
import { addDays, type BusinessDate, businessDateOf, type Instant, idFrom, startOfDay } from '#libs/kernel';
import {
  apply,
  type Dossier,
  type FactKind,
  type FinishedFact,
  type FinishedProject,
  factRecordedAt,
  footingOf,
  lackingBefore,
  ladderOf,
  STAGE_OF_KIND,
  type Term,
  unitsOn,
  type WaivableStage,
  waiverRecordedAt,
} from '#libs/pipeline';
import type { Random } from './random.js';
import type { Staff } from './staff.js';
import type { ReferenceStructure } from './structure.js';

const HOUR = 3_600_000_000;
const MINUTE = 60_000_000;

/** The stage on which a story is played, the same for all. */
export interface World {
  readonly seed: number;
  readonly structure: ReferenceStructure;
  readonly staff: Staff;
  /** The last day on which anything happened; all was recorded by its end. */
  readonly lastDay: BusinessDate;
}

export type OpenProject = { -readonly [Key in keyof FinishedProject]: FinishedProject[Key] } & {
  facts: FinishedFact[];
  terms: Term[];
};

interface Waiving {
  readonly reason: string;
  readonly by: string;
}

export type Given = Partial<
  Pick<
    FinishedFact,
    'projectId' | 'amountYuan' | 'eventId' | 'countyId' | 'progress' | 'foreign' | 'detail' | 'state' | 'voucherNumber'
  >
> & {
  readonly kind: Exclude<FactKind, 'waiver'>;
  readonly on: BusinessDate;
  readonly unitId: string;
  readonly recordedBy: string;
};

/** What happens with one enterprise, fact by fact, in the order in which it is recorded: never against the law. */
export class Story {
  readonly facts: FinishedFact[] = [];
  readonly projects: OpenProject[] = [];
  private clock: Instant;
  private readonly limit: Instant;
  private serial = 0;

  constructor(
    readonly world: World,
    readonly enterpriseId: string,
    readonly random: Random,
    startsAt: Instant,
  ) {
    this.clock = startsAt;
    this.limit = (startOfDay(addDays(world.lastDay, 1)) - 1) as Instant;
  }

  get dossier(): Dossier {
    return { enterpriseId: this.enterpriseId, facts: this.facts.filter(isOpen), projects: this.projects.map(believed) };
  }

  /** When the last of it was recorded. */
  get lastRecordedAt(): Instant {
    return this.clock;
  }

  /** Who owns it now, open or not. */
  get ownerUnitId(): string | null {
    return this.owner?.unitId ?? null;
  }

  private get owner() {
    return ownershipOf(footingOf(this.dossier)).at(-1);
  }

  /** Records a fact, hours to days after its day, never before what was recorded earlier. `undefined`: there is no time left. */
  record(given: Given, waive?: Waiving): FinishedFact | undefined {
    const recordedAt = this.nextRecording(given.on);
    if (given.on > this.world.lastDay || recordedAt === undefined) return undefined;
    const { dossier } = this;
    const project = dossier.projects.find(({ id }) => id === given.projectId);
    const stage = STAGE_OF_KIND[given.kind];
    if (stage !== null) {
      const lacking = lackingBefore(dossier, project, stage, given.on);
      for (const step of lacking) {
        if (waive === undefined) return undefined;
        this.waive(step, given.projectId ?? null, recordedAt, waive);
      }
      const now = this.dossier;
      apply(
        ladderOf(
          now,
          now.projects.find(({ id }) => id === given.projectId),
        ),
        { stage, on: given.on },
        this.world.lastDay,
      );
    }
    const { recordedBy, detail = {}, voucherNumber, ...rest } = given;
    const fact: FinishedFact = {
      ...factRecordedAt(recordedAt, { ...rest, id: this.id('fact'), enterpriseId: this.enterpriseId }),
      touch: given.projectId === undefined && this.isTouch(given.unitId, businessDateOf(recordedAt)),
      ...said(recordedBy, detail),
      ...(voucherNumber === undefined ? {} : { voucherNumber }),
    };
    this.put(fact);
    return fact;
  }

  /** What a co-investor lacks is a waiver (domain.md §4). */
  joinAsCoInvestor(project: FinishedProject, on: BusinessDate, recordedAt: Instant, by: string): void {
    this.projects.push(project as OpenProject);
    for (const step of lackingBefore({ ...this.dossier, projects: [] }, undefined, 'intent', on)) {
      this.waive(step, null, recordedAt, { reason: `co-investor of ${project.name}`, by });
    }
    this.clock = Math.max(this.clock, recordedAt) as Instant;
  }

  /** Voids a fact some days after it was recorded. */
  void(fact: FinishedFact, by: string, reason: string, days: number): Instant | undefined {
    const voidedAt = (Math.max(this.clock, fact.recordedAt + days * 24 * HOUR) +
      this.random.whole(1, 90) * MINUTE) as Instant;
    if (voidedAt > this.limit) return undefined;
    this.clock = voidedAt;
    this.replace(fact, { ...fact, voidedAt, voidedBy: by, voidReason: reason });
    return voidedAt;
  }

  /** The office verifies or rejects; what is too recent still waits. */
  decide(
    fact: FinishedFact,
    state: 'verified' | 'rejected',
    by: string,
    days: number,
    reason: string | null = null,
  ): FinishedFact {
    const decidedAt = (Math.max(this.clock, fact.recordedAt + days * 24 * HOUR) +
      this.random.whole(5, 200) * MINUTE) as Instant;
    if (decidedAt > this.limit) return fact;
    this.clock = decidedAt;
    const decided: FinishedFact = { ...fact, state, decidedAt, decidedBy: by, decisionReason: reason };
    this.replace(fact, decided);
    return decided;
  }

  /** A project comes with its first fact: its intent, or a signing whose intent is waived. `undefined`: there is no time left. */
  openProject(
    project: Omit<FinishedProject, 'facts' | 'recordedAt' | 'terms'>,
    terms: readonly Omit<Term, 'id' | 'recordedAt' | 'endedAt'>[],
    first: Given,
    waive?: Waiving,
  ): OpenProject | undefined {
    const made: OpenProject = { ...project, recordedAt: this.clock, facts: [], terms: [] };
    this.projects.push(made);
    const fact = this.record({ ...first, projectId: made.id }, waive);
    if (fact === undefined) {
      this.projects.pop();
      return undefined;
    }
    const { recordedAt } = fact;
    made.recordedAt = recordedAt;
    made.terms = terms.map((term) => ({ ...term, id: this.id('term'), recordedAt, endedAt: null }));
    return made;
  }

  /** Other shares from a day on; what was before stays as it was. */
  changeCredits(project: OpenProject, shares: Term['shares'], validFrom: BusinessDate): void {
    const recordedAt = this.nextRecording(validFrom);
    if (recordedAt === undefined) return;
    project.terms.push({ id: this.id('term'), dimension: 'credit', validFrom, shares, recordedAt, endedAt: null });
  }

  id(kind: string): string {
    this.serial += 1;
    return idFrom(this.enterpriseId, kind, String(this.serial));
  }

  private nextRecording(on: BusinessDate): Instant | undefined {
    const delay = this.random.chance(0.7) ? this.random.whole(9, 21) : this.random.whole(30, 120);
    const wanted = startOfDay(on) + delay * HOUR + this.random.whole(0, 3_599_999_999);
    const after = this.clock + this.random.whole(2, 40) * MINUTE + this.random.whole(0, 999_999);
    const recordedAt = Math.max(after, Math.min(wanted, this.limit - this.random.whole(1, 6 * 60) * MINUTE));
    if (recordedAt >= this.limit) return undefined;
    this.clock = recordedAt as Instant;
    return this.clock;
  }

  /** Of another unit's, while it is protected, by who does not work on it. */
  private isTouch(unitId: string, on: BusinessDate): boolean {
    const { owner } = this;
    if (owner === undefined || owner.unitId === unitId || isPast(owner.protectedUntil, on)) return false;
    return !this.projects.some((project) =>
      unitsOn(project, this.world.lastDay).credits.some((share) => share.unitId === unitId),
    );
  }

  private waive(stage: WaivableStage, projectId: string | null, recordedAt: Instant, { reason, by }: Waiving): void {
    const ofProject = stage === 'intent' || stage === 'signed' ? projectId : null;
    const given = { id: this.id('waiver'), enterpriseId: this.enterpriseId, projectId: ofProject, stage };
    this.put({ ...waiverRecordedAt(recordedAt, given), ...said(by, { reason }) });
  }

  private put(fact: FinishedFact): void {
    this.homeOf(fact).push(fact);
  }

  private replace(fact: FinishedFact, by: FinishedFact): void {
    const home = this.homeOf(fact);
    home[home.findIndex(({ id }) => id === fact.id)] = by;
  }

  private homeOf({ projectId }: FinishedFact): FinishedFact[] {
    return projectId === null ? this.facts : (this.projects.find(({ id }) => id === projectId)?.facts ?? this.facts);
  }
}

function isOpen({ voidedAt }: FinishedFact): boolean {
  return voidedAt === null;
}

function believed(project: OpenProject): FinishedProject {
  return { ...project, facts: project.facts.filter(isOpen) };
}

function said(recordedBy: string, detail: FinishedFact['detail']) {
  return {
    recordedBy,
    decidedBy: null,
    decisionReason: null,
    basis: 'entry',
    source: null,
    detail,
    needsReview: false,
    voidedBy: null,
    voidReason: null,
  } as const;
}
