import { readFileSync } from 'node:fs';
import { ACT_GROUPS, type ActWords, actsOf, wasOnlySeen } from './acts.js';

const { act } = JSON.parse(readFileSync('apps/web/src/screens/audit/audit.zh.json', 'utf8')) as { act: ActWords };
const ALL = Object.entries(act).flatMap(([resource, words]) =>
  typeof words === 'string' ? [resource] : Object.keys(words).map((one) => `${resource}.${one}`),
);

it('every act that has words is found in exactly one group, and what was only seen in one more', () => {
  const found = ACT_GROUPS.filter((group) => group !== 'seen').flatMap((group) => actsOf(group, act));
  expect(found.toSorted()).toEqual(ALL.toSorted());
  expect(ALL).toEqual(expect.arrayContaining([...actsOf('seen', act)]));
  expect(actsOf('seen', act).every(wasOnlySeen)).toBe(true);
});

it('what is no group has no acts', () => {
  expect(actsOf('constructor', act)).toEqual([]);
});
