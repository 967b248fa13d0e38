import type { Problem } from '../../shared/api/problem';

/** What was recorded since the merge, of which a person says whose it is. */
export interface RecentEvidence {
  readonly evidenceId: string;
  readonly kind: string;
  readonly on: string | null;
  readonly unitId: string | null;
}

/** Where the split is refused until each is assigned. */
export function toAssign({ code, evidence }: Problem): readonly RecentEvidence[] | undefined {
  return code === 'assignment_needed' && Array.isArray(evidence) ? (evidence as RecentEvidence[]) : undefined;
}

/** Where a step of one of the two would stand on nothing, unless it is waived. */
export function wantsWaiver({ code }: Problem): boolean {
  return code === 'evidence_relied_on';
}

/** Those that nobody has assigned yet go to one of the two. */
export function restTo(
  recent: readonly RecentEvidence[],
  assigned: Readonly<Record<string, string>>,
  enterpriseId: string,
): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(recent.map(({ evidenceId }) => [evidenceId, enterpriseId])), ...assigned };
}
