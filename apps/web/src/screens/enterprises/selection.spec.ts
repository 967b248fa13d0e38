import { toggled } from './selection';

const LISTED = ['a', 'b', 'c', 'd', 'e'];

describe('what is picked of a list', () => {
  it.each([
    ['one more', '', 'c', undefined, 'c'],
    ['one less', 'bc', 'c', undefined, 'b'],
    ['down to here', 'b', 'd', 'b', 'bcd'],
    ['up to here', 'd', 'b', 'd', 'bcd'],
    ['all to here are put down with it', 'abcd', 'c', 'b', 'ad'],
    ['a row that is listed no more is no beginning', '', 'c', 'x', 'c'],
  ])('%s', (_, picked, id, before, becomes) => {
    expect([...toggled(new Set(picked), LISTED, id, before)].sort().join('')).toBe(becomes);
  });
});
