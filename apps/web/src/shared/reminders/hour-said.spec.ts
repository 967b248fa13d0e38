import { hourSaid, withoutHour } from './hour-said.js';

describe('the hour that somebody wrote', () => {
  it.each([
    ['14:30 到贵港站，看厂房', '14:30'],
    ['G2913次 14：30 到', '14:30'],
    ['9:05 到', '09:05'],
    ['下周三下午三点来贵港考察', '15:00'],
    ['下午3点半到高铁站', '15:30'],
    ['上午九点一刻到', '09:15'],
    ['明天15时20分来', '15:20'],
    ['上午10点20来', '10:20'],
    ['晚上8点到酒店，明早看地', '20:00'],
    ['中午十二点接站', '12:00'],
    ['中午一点到', '13:00'],
    ['早上8点钟出发来考察', '08:00'],
    ['10点到12点看园区', '10:00'],
    ['arrive at 2:30 pm', '14:30'],
    ['visit at 3pm', '15:00'],
    ['visit at 12:15 am', '00:15'],
  ])('%s: %s', (words, expected) => {
    expect(hourSaid(words)).toBe(expected);
  });

  it.each([
    '来桂江考察园区',
    '3点来考察',
    '早一点来看厂房',
    '晚一点到',
    '答复对方10点意见',
    '下午25点来',
    '看 1:500 的图纸',
    '资料 2022-11-10 寄出',
    '去看试点项目',
  ])('%s: none', (words) => {
    expect(hourSaid(words)).toBeUndefined();
  });
});

describe('the words beside an hour that is shown', () => {
  it.each([
    ['14:30 到贵港站，看厂房', '到贵港站，看厂房'],
    ['14：30，到站', '到站'],
    ['下午三点到', '下午三点到'],
    ['14:30', '14:30'],
  ])('%s: %s', (words, expected) => {
    expect(withoutHour(words)).toBe(expected);
  });
});
