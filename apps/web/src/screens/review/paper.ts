/** The one A4 page (visual.md §9): what fits below the head, the totals and the heads of the four parts, in lines of 14.5 pt. */
const LINES = 33;
const MEMBERS_AT_MOST = 22;
const LINES_OF_NAMES = 2;
const STEPS_IN_A_LINE = 2;

export interface Lists {
  readonly steps: number;
  readonly hasContacts: boolean;
  readonly still: number;
  readonly difficulties: number;
  readonly members: number;
}

export interface Printed {
  readonly steps: number;
  readonly still: number;
  readonly difficulties: number;
  readonly members: number;
  /** How many lines a member's plan may take. */
  readonly planLines: 1 | 2;
}

/** How many of each list are printed: the members first, then the lists take a line in turn until the page is full. */
export function onPaper({ steps, hasContacts, still, difficulties, members }: Lists): Printed {
  const printedMembers = Math.min(members, MEMBERS_AT_MOST);
  const planLines = printedMembers * 2 <= LINES / 2 ? 2 : 1;
  let left = LINES - printedMembers * planLines - (hasContacts ? LINES_OF_NAMES : 0);
  // Of an empty list a line says so.
  const wanted = [Math.ceil(steps / STEPS_IN_A_LINE), still, difficulties].map((lines) => Math.max(1, lines));
  const taken = [0, 0, 0];
  while (left > 0 && taken.some((lines, list) => lines < (wanted[list] ?? 0))) {
    for (const [list, lines] of taken.entries()) {
      if (left === 0 || lines >= (wanted[list] ?? 0)) continue;
      taken[list] = lines + 1;
      left -= 1;
    }
  }
  const [linesOfSteps = 0, linesOfStill = 0, linesOfDifficulties = 0] = taken;
  return {
    steps: Math.min(steps, linesOfSteps * STEPS_IN_A_LINE),
    still: Math.min(still, linesOfStill),
    difficulties: Math.min(difficulties, linesOfDifficulties),
    members: printedMembers,
    planLines,
  };
}
