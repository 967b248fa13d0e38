import { onPaper } from './paper';

const QUIET_WEEK = { steps: 5, hasContacts: true, still: 3, difficulties: 2, members: 6 };
const BUSY_WEEK = { steps: 120, hasContacts: true, still: 60, difficulties: 40, members: 12 };

/** The lines that are taken: two steps stand in one. */
function linesOf({ steps, still, difficulties, members, planLines }: ReturnType<typeof onPaper>): number {
  return Math.ceil(steps / 2) + still + difficulties + members * planLines;
}

describe('what of the review is printed', () => {
  it('all of a quiet week, each plan in two lines', () => {
    expect(onPaper(QUIET_WEEK)).toEqual({ steps: 5, still: 3, difficulties: 2, members: 6, planLines: 2 });
  });

  it('of a busy week as much as the page holds, of each list alike', () => {
    const printed = onPaper(BUSY_WEEK);
    expect(printed).toEqual({ steps: 14, still: 6, difficulties: 6, members: 12, planLines: 1 });
    expect(linesOf(printed) + 2).toBe(33);
  });

  it('leaves a short list whole and gives its lines to the long one', () => {
    expect(onPaper({ ...BUSY_WEEK, steps: 0, difficulties: 1 })).toMatchObject({
      steps: 0,
      still: 17,
      difficulties: 1,
    });
  });

  it.each([
    { members: 40, steps: 400, still: 400, difficulties: 400 },
    { members: 1, steps: 400, still: 0, difficulties: 400 },
    { members: 0, steps: 0, still: 400, difficulties: 0 },
  ])('never more than the page: %p', (lists) => {
    expect(linesOf(onPaper({ ...lists, hasContacts: true })) + 2).toBeLessThanOrEqual(33);
  });
});
