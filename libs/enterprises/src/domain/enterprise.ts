import type { BusinessDate, Instant } from '#libs/kernel';
import type { Chain, ChainPosition } from './chains.js';
import type { Channel } from './channels.js';
import type { Honour } from './honours.js';
import type { EnterpriseStatus, Stage } from './stage.js';

/** What comes next for an enterprise, as its last activity said. */
export interface NextAction {
  readonly on: BusinessDate;
  readonly kind: string;
  readonly what: string;
}

export interface HonourHeld {
  readonly honour: Honour;
  /** Of which list, so that it can be checked. */
  readonly listName: string | null;
  readonly listYear: number | null;
}

/** What people enter and correct. */
export interface EnterpriseFacts {
  readonly name: string;
  readonly shortName: string | null;
  readonly uscc: string | null;
  /** Why a code that fails its check is kept. */
  readonly usccReason: string | null;
  readonly areaCode: string | null;
  readonly city: string | null;
  readonly industryCode: string | null;
  readonly chain: Chain | null;
  readonly chainPosition: ChainPosition;
  readonly channel: Channel | null;
  readonly introducerId: string | null;
  readonly parentGroup: string | null;
}

/** The flags of domain.md §8 that follow from the facts; `needs_review` is kept by itself. */
export type FlagMark = 'needs_review' | 'waived' | 'integrity';

/** What follows from the evidence (domain.md §4, §5); kept, so that boards and lists need not derive it. */
export interface Standing {
  readonly stage: Stage | null;
  readonly stageOn: BusinessDate | null;
  readonly ownerUnitId: string | null;
  readonly ownerSince: Instant | null;
  /** The last protected day; null without an owner, and while a project is signed. Past: it is open (domain.md §5.3). */
  readonly protectedUntil: BusinessDate | null;
  readonly lastActivityOn: BusinessDate | null;
  /** Sorts lists and boards. */
  readonly lastActivityAt: Instant;
  /** What the board adds up: intended at intent, contracted at signed, arrived at funds in place; 0 before. */
  readonly amountYuan: number;
  readonly flags: readonly FlagMark[];
}

export interface Enterprise extends EnterpriseFacts, Standing {
  readonly id: string;
  readonly nameKey: string;
  readonly status: EnterpriseStatus;
  readonly statusReason: string | null;
  readonly pausedUntil: BusinessDate | null;
  readonly responsibleUserId: string | null;
  readonly nextAction: NextAction | null;
  readonly needsReview: boolean;
  /** The survivor, where it turned out to be the same as another. */
  readonly mergedInto: string | null;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** Before any evidence (待对接). */
export const TARGET: Omit<Standing, 'lastActivityAt'> = {
  stage: null,
  stageOn: null,
  ownerUnitId: null,
  ownerSince: null,
  protectedUntil: null,
  lastActivityOn: null,
  amountYuan: 0,
  flags: [],
};
