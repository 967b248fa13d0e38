import { choiceOf, decisionsOf, leftToChoose, valueOf } from './choices';
import type { AttendeeLine } from './events.queries';

const line = (number: number, outcome: AttendeeLine['outcome']): AttendeeLine => ({
  line: number,
  outcome,
  name: '维达纸业',
  person: null,
  title: null,
  hasPhone: false,
  enterpriseId: null,
  candidates: [],
  evidenceId: null,
});

describe('choices for attendees that are only alike', () => {
  it('waits until each of them has one', () => {
    const lines = [line(1, 'create'), line(2, 'choose'), line(3, 'choose')];
    expect(leftToChoose(lines, new Map())).toBe(2);
    expect(leftToChoose(lines, new Map([[2, choiceOf('skip')]]))).toBe(1);
    expect(leftToChoose(lines, new Map([2, 3].map((at) => [at, choiceOf('create')])))).toBe(0);
  });

  it('are sent as decisions about lines', () => {
    const choices = new Map([
      [2, choiceOf('e-1')],
      [3, choiceOf('skip')],
    ]);
    expect(decisionsOf(choices)).toEqual([
      { line: 2, as: 'known', enterpriseId: 'e-1' },
      { line: 3, as: 'skip' },
    ]);
  });

  it.each(['create', 'skip', 'e-1'])('%s: the select shows what was chosen', (value) => {
    expect(valueOf(choiceOf(value))).toBe(value);
  });
});
