import { type Grant, inOrder, isFound, stateOf, suggestedUsername, withEnd } from './people.js';

const DAY = '2026-06-10';
const READINGS: Readonly<Record<string, readonly string[]>> = {
  覃: ['qin', 'tan'],
  新: ['xin'],
  来: ['lai'],
  A: ['A'],
};
const readings = (text: string): readonly (readonly string[])[] => Array.from(text, (one) => READINGS[one] ?? []);

function grant(from: string | null, to: string | null): Grant {
  return { role: 'member', unitId: 'u', from, to };
}

function person(grants: readonly Grant[], rest: Record<string, unknown> = {}) {
  const known = { id: 'p', version: 1, username: 'qin', name: '覃新来', phone: null };
  return { ...known, canSignIn: true, invited: false, disabled: false, grants: [...grants], ...rest };
}

describe('how somebody stands', () => {
  it.each([
    ['here', [grant(null, null)], {}],
    ['here', [grant(null, DAY)], {}],
    ['here', [grant(null, null)], { invited: true }],
    ['invited', [grant(null, null)], { canSignIn: false, invited: true }],
    ['to_invite', [grant(null, null)], { canSignIn: false }],
    ['to_come', [grant('2026-06-11', null)], { canSignIn: false }],
    ['left', [grant(null, '2026-06-09')], {}],
    ['left', [grant(null, null)], { disabled: true }],
    ['left', [], {}],
  ] as const)('%s: %j %j', (state, grants, rest) => {
    expect(stateOf(person(grants, rest), DAY)).toBe(state);
  });
});

it('roles of the day come before those that are over', () => {
  const over = grant('2026-01-01', '2026-06-09');
  const now = grant('2025-01-01', null);
  expect(inOrder([over, now], DAY)).toEqual([now, over]);
});

describe('people are found by name, pinyin, initials and user name', () => {
  const found = (words: string): boolean => isFound({ name: '覃新来', username: 'gdq1-member' }, words, readings);
  it.each(['', '新来', 'qinxinlai', 'tanxin', 'qxl', 'qin x', 'QXL', 'gdq1'])('by “%s”', (words) => {
    expect(found(words)).toBe(true);
  });
  it.each(['李', 'lxl', 'qinxx', 'qxla i m'])('not by “%s”', (words) => {
    expect(found(words)).toBe(false);
  });
});

describe('a user name is suggested', () => {
  it.each([
    ['覃新来', [], 'qin.xinlai'],
    ['覃新来', ['qin.xinlai', 'qin.xinlai2'], 'qin.xinlai3'],
    ['A', [], ''],
  ])('%s, %j taken: “%s”', (name, taken, username) => {
    expect(suggestedUsername(name, readings, new Set(taken))).toBe(username);
  });
});

it('a role gets its last day; one that would begin later is gone', () => {
  const kept = grant(null, null);
  const ended = grant('2026-06-01', null);
  expect(withEnd([kept, ended], ended, '2026-06-09')).toEqual([kept, { ...ended, to: '2026-06-09' }]);
  expect(withEnd([kept, ended], ended, '2026-05-31')).toEqual([kept]);
});
