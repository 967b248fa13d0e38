interface Held {
  readonly from: string | null;
  readonly to: string | null;
}

/** A role from–to, both days included. */
export function isHeldOn({ from, to }: Held, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
