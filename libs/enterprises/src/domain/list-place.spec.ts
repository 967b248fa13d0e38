import { describe, expect, it } from '@jest/globals';
import { keysetOfPlace, placeOfKeyset } from './list-place.js';

describe('the place where a page of enterprises ended', () => {
  it.each([
    { sort: '-lastActivityAt', value: 1_700_000_000_000_001 },
    { sort: 'name', value: '佛山正窗门窗' },
    { sort: '-amountYuan', value: 0 },
    { sort: 'stageOn', value: '2022-03-01' },
  ] as const)('comes back as it went, sorted by $sort', ({ sort, value }) => {
    expect(placeOfKeyset(sort, keysetOfPlace(sort, { value, id: 'e-1' }))).toEqual({ value, id: 'e-1' });
  });

  it('is none at the first page', () => {
    expect(placeOfKeyset('name', undefined)).toBeUndefined();
  });

  it.each([
    { sort: 'name', keyset: ['-lastActivityAt', 1, 'e-1'] },
    { sort: 'name', keyset: ['name', 1, 'e-1'] },
    { sort: '-amountYuan', keyset: ['-amountYuan', '1', 'e-1'] },
    { sort: '-amountYuan', keyset: ['-amountYuan', 0.5, 'e-1'] },
    { sort: 'name', keyset: ['name', 'a\0b', 'e-1'] },
    { sort: 'name', keyset: ['name', '\ud800', 'e-1'] },
    { sort: 'name', keyset: ['name', 'a', null] },
    { sort: 'name', keyset: [] },
  ] as const)('is refused where it is of another list: $keyset', ({ sort, keyset }) => {
    expect(() => placeOfKeyset(sort, keyset)).toThrow('invalid_input');
  });
});
