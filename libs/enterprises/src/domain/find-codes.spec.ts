import { isArea } from './areas.js';
import { findAreas, findIndustries } from './find-codes.js';
import { isIndustry } from './industries.js';

describe('places and industries are found as people name them (domain.md §3)', () => {
  it.each([
    ['佛山', '440600'],
    ['佛山市', '440600'],
    ['南海区', '440605'],
    ['佛山南海', '440605'],
    ['广东 佛山 南海', '440605'],
    ['4406', '440600'],
    ['北京', '110000'],
  ])('%s is first of all %s', (words, code) => {
    expect(findAreas(words, 5)[0]?.code).toBe(code);
  });

  it.each([
    ['木质家具', 'C211'],
    ['C2110', 'C2110'],
    ['c2110', 'C2110'],
    ['造纸和纸制品业', 'C22'],
  ])('%s is first of all %s', (words, code) => {
    expect(findIndustries(words, 5)[0]?.code).toBe(code);
  });

  it('says a place with all that it lies in', () => {
    expect(findAreas('440605', 1)).toEqual([{ code: '440605', names: ['广东省', '佛山市', '南海区'] }]);
  });

  it('gives out nothing that the API would not take, and no more than asked for', () => {
    const areas = findAreas('', 5000);
    const industries = findIndustries('', 5000);
    expect(areas.every(({ code }) => isArea(code))).toBe(true);
    expect(industries.every(({ code }) => isIndustry(code))).toBe(true);
    expect(areas.length).toBeGreaterThan(3000);
    expect(findAreas('市', 7)).toHaveLength(7);
    expect(findIndustries('没有这种行业', 7)).toEqual([]);
  });
});
