import type { BusinessDate } from '#libs/kernel';
import type { Chain } from './chains.js';
import type { Channel } from './channels.js';
import type { Honour } from './honours.js';
import type { EnterpriseStatus, Stage } from './stage.js';

export const LIST_SORTS = ['-lastActivityAt', 'name', '-amountYuan', 'stageOn'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** A search answers at most so many, the best first: a name that begins with the words, then the latest activity. */
export const SEARCH_LIMIT = 80;

/** Whose enterprises: all, or what these units see in full, and targets (domain.md §2). */
export type Sight = 'all' | readonly string[];

export interface ListFilter {
  /** `none`: targets (待对接). */
  readonly stage?: Stage | 'none' | undefined;
  readonly ownerUnitId?: string | undefined;
  readonly status?: EnterpriseStatus | undefined;
  readonly chain?: Chain | undefined;
  readonly honour?: Honour | undefined;
  readonly channel?: Channel | undefined;
  readonly introducerId?: string | undefined;
  /** A county with a project of it. */
  readonly countyId?: string | undefined;
  readonly responsibleUserId?: string | undefined;
  /** No activity after this day. */
  readonly quietSince?: BusinessDate | undefined;
  /** A section, or the beginning of a code. */
  readonly industry?: string | undefined;
  readonly areaCode?: string | undefined;
}
