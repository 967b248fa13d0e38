import type { Actor } from '#libs/http';

export const STREAM_KINDS = ['inbox', 'board', 'import'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** Who hears of it: one person, the units that may see it, or everybody who is signed in. */
export type StreamAudience =
  | { readonly userId: string }
  | {
      readonly unitIds: readonly string[];
      /** Hear of it once more: it is no longer theirs to see. */
      readonly formerUnitIds: readonly string[];
    }
  | 'everybody';

/** A member hears only of what they may see; `reach` is what the permission matrix lets them see in full. */
export function hears(
  audience: StreamAudience,
  actor: Pick<Actor, 'userId'>,
  reach: 'all' | readonly string[],
): boolean {
  if (audience === 'everybody') return true;
  if ('userId' in audience) return audience.userId === actor.userId;
  return reach === 'all' || [...audience.unitIds, ...audience.formerUnitIds].some((unitId) => reach.includes(unitId));
}
