import { offeredActs } from './offered-acts';

const facts = (...kinds: string[]) => kinds.map((kind) => ({ kind }));

describe('what may be entered of a project (domain.md §4, "After signing")', () => {
  it.each([
    {
      of: 'an intent',
      project: { status: 'intent', nextStatuses: ['suspended'], fundsArrivedYuan: 0, evidence: facts('intent') },
      acts: ['progress'],
    },
    {
      of: 'one whose intent was waived',
      project: { status: 'intent', nextStatuses: ['suspended'], fundsArrivedYuan: 0, evidence: facts('waiver') },
      acts: ['progress', 'intent'],
    },
    {
      of: 'a signed one without money',
      project: {
        status: 'signed',
        nextStatuses: ['started'],
        fundsArrivedYuan: 0,
        evidence: facts('intent', 'contract'),
      },
      acts: ['progress', 'amendment', 'terminate'],
    },
    {
      of: 'full capacity with money',
      project: {
        status: 'full_capacity',
        nextStatuses: ['suspended'],
        fundsArrivedYuan: 5,
        evidence: facts('intent', 'contract', 'receipt'),
      },
      acts: ['progress', 'amendment', 'reversal', 'terminate'],
    },
    {
      of: 'what has ended: money taken back is still subtracted',
      project: { status: 'terminated', nextStatuses: [], fundsArrivedYuan: 5, evidence: facts('intent', 'contract') },
      acts: ['reversal'],
    },
  ] as const)('$of', ({ project, acts }) => {
    expect(offeredActs({ ...project, nextStatuses: [...project.nextStatuses] })).toEqual(acts);
  });
});
