import type { Actor } from '#libs/http';
import type { Instant } from '#libs/kernel';

/** `inbox`: something new for the person. `board`: an enterprise changed. `import`: how far an import is. */
export const STREAM_KINDS = ['inbox', 'board', 'import'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** Who hears of it: one person, the units that may see it, or everybody who is signed in. */
export type StreamAudience =
  | 'everybody'
  | { readonly userId: string }
  | {
      readonly unitIds: readonly string[];
      /** Hear of it once more: it is no longer theirs to see. */
      readonly formerUnitIds: readonly string[];
    };

/** A member hears only of what they may see; `reach` is what the permission matrix lets them see in full. */
export function hears(
  audience: StreamAudience,
  { userId }: Pick<Actor, 'userId'>,
  reach: 'all' | readonly string[],
): boolean {
  if (audience === 'everybody') return true;
  if ('userId' in audience) return audience.userId === userId;
  return reach === 'all' || [...audience.unitIds, ...audience.formerUnitIds].some((unitId) => reach.includes(unitId));
}

/** Those who see it now, and for this once those who saw it before. Without an owner, everybody sees it. */
export function audienceOf(
  ownerUnitId: string | null,
  accessUnitIds: readonly string[],
  before: StreamAudience | undefined,
): StreamAudience {
  if (ownerUnitId === null) return 'everybody';
  const sawBefore = typeof before === 'object' && 'unitIds' in before ? before.unitIds : [];
  return { unitIds: accessUnitIds, formerUnitIds: sawBefore.filter((unitId) => !accessUnitIds.includes(unitId)) };
}

/** Where in the log a page is; events of one moment go by id. */
export interface StreamPlace {
  readonly recordedAt: Instant;
  readonly id: string;
}

const PLACE = /^(\d{1,16})-([0-9a-f-]{0,36})$/;

export function textOfPlace({ recordedAt, id }: StreamPlace): string {
  return `${String(recordedAt)}-${id}`;
}

/** What a page says that it heard last; `undefined` where it is none of ours. */
export function placeIn(text: string | undefined): StreamPlace | undefined {
  const [, recordedAt, id] = PLACE.exec(text ?? '') ?? [];
  return recordedAt === undefined || id === undefined ? undefined : { recordedAt: Number(recordedAt) as Instant, id };
}

export function isAfter(one: StreamPlace, other: StreamPlace): boolean {
  return one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt;
}
