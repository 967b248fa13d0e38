import type { DecisionRole } from './contact-person.js';
import { personToCall } from './person-to-call.js';

const PHONES = ['13812345678'];
const person = (name: string, decisionRole: DecisionRole | null, phones: readonly string[] = PHONES) => ({
  name,
  decisionRole,
  phones,
});

describe('whom one calls first', () => {
  it.each([
    ['who decides, though entered later', [person('李', 'handles'), person('张', 'decides')], '张'],
    ['who was entered first, where nobody is known to decide', [person('李', null), person('张', 'influences')], '李'],
    ['not who decides, where they have no number', [person('张', 'decides', []), person('李', 'unknown')], '李'],
    ['nobody, where nobody has a number', [person('张', 'decides', [])], undefined],
    ['nobody, where nobody is known', [], undefined],
  ])('%s', (_, persons, expected) => {
    expect(personToCall(persons)?.name).toBe(expected);
  });
});
