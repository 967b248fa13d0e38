import { daysIn } from './days-in.js';

it.each([
  ['−5、0', [-5, 0]],
  ['10', [10]],
  ['-14, -3', [-14, -3]],
  ['', []],
  ['1.5', undefined],
  ['十', undefined],
])('%s is read as %j', (text, days) => {
  expect(daysIn(text)).toEqual(days);
});
