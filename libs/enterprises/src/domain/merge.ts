import type { Instant } from '#libs/kernel';
import type { Enterprise, NextAction } from './enterprise.js';

/** What moves with an enterprise, and in which table it lies. What is an investor is named by its project, and moves apart. */
export const MOVED_TABLES = {
  evidence: 'evidence',
  project: 'project',
  contact_person: 'contact_person',
  honour: 'enterprise_honour',
  ownership_act: 'ownership_act',
  ownership_request: 'ownership_request',
  ownership_collision: 'ownership_collision',
} as const;
export type MovedKind = keyof typeof MOVED_TABLES | 'investor';

/** What people decided of an enterprise; no fact says it again. */
type Decided = Pick<Enterprise, 'ownerUnitId' | 'responsibleUserId' | 'nextAction'>;

/** Of both, as they were before the merge. */
export interface KeptOfMerge {
  readonly from: Decided;
  readonly into: Decided;
}

/** Two enterprises that turned out to be one (domain.md §3). */
export interface Merge {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly kept: KeptOfMerge;
  readonly recordedAt: Instant;
}

export function keptOf(from: Enterprise, into: Enterprise): KeptOfMerge {
  return { from: decidedOf(from), into: decidedOf(into) };
}

/** Of the survivor: whose claim is the earlier keeps who is responsible, and what comes next is not lost. */
export function decidedAfterMerge({ from, into }: KeptOfMerge, survivor: Decided): Omit<Decided, 'ownerUnitId'> {
  const isOfFrom = survivor.ownerUnitId !== into.ownerUnitId && survivor.ownerUnitId === from.ownerUnitId;
  return {
    responsibleUserId: isOfFrom ? from.responsibleUserId : survivor.responsibleUserId,
    nextAction: into.nextAction ?? from.nextAction,
  };
}

/** What the merge gave to the survivor goes back; what was decided since stays. */
export function decidedAfterSplit(
  { from, into }: KeptOfMerge,
  merged: Decided,
  survivor: Decided,
): Omit<Decided, 'ownerUnitId'> {
  const isOwnerBack = survivor.ownerUnitId !== merged.ownerUnitId && survivor.ownerUnitId === into.ownerUnitId;
  const isTaken = into.nextAction === null && isSameAction(merged.nextAction, from.nextAction);
  return {
    responsibleUserId: isOwnerBack ? into.responsibleUserId : survivor.responsibleUserId,
    nextAction: isTaken ? null : survivor.nextAction,
  };
}

function decidedOf({ ownerUnitId, responsibleUserId, nextAction }: Enterprise): Decided {
  return { ownerUnitId, responsibleUserId, nextAction };
}

function isSameAction(one: NextAction | null, other: NextAction | null): boolean {
  return one?.on === other?.on && one?.kind === other?.kind && one?.what === other?.what;
}
