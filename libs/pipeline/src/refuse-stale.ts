import { commonProblems } from '#libs/kernel';

/**
 * Who changes what they saw in an older version is told what it is now. Asked after the permission: the answer tells.
 * @throws version_conflict
 */
export function refuseStale(
  seen: number | undefined,
  current: { readonly id: string; readonly version: number; readonly status: string },
): void {
  if (seen !== undefined && seen !== current.version) throw commonProblems.version_conflict({ current });
}
