import { byPinyin } from './by-pinyin';

describe('the order of people', () => {
  it('lists people by pinyin, whatever they did', () => {
    const people = ['覃雨桐', '甘文博', '梁一诺', '黄柏川'].map((name) => ({ name }));
    expect(byPinyin(people).map(({ name }) => name)).toEqual(['甘文博', '黄柏川', '梁一诺', '覃雨桐']);
  });

  it('reads a surname as a surname: 覃 is qín, 曾 is zēng', () => {
    const people = ['曾英远', '唐一鸣', '覃雨桐', '石小川', '陈立'].map((name) => ({ name }));
    expect(byPinyin(people).map(({ name }) => name)).toEqual(['陈立', '覃雨桐', '石小川', '唐一鸣', '曾英远']);
  });
});
