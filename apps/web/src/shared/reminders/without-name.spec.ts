import { withoutName } from './without-name.js';

describe('what a reminder says beside its names', () => {
  it.each([
    ['桂江板业有限公司：意向项目待推进。', null, '意向项目待推进。'],
    ['桂江板业有限公司 二期项目：自 3月11日起没有新的到位资金。', '二期项目', '自 3月11日起没有新的到位资金。'],
    ['桂江板业有限公司 二期项目：自 3月11日起没有新的到位资金。', null, '二期项目：自 3月11日起没有新的到位资金。'],
    ['给对方寄资料。', '二期项目', '给对方寄资料。'],
    ['桂江板业有限公司', null, '桂江板业有限公司'],
  ])('%s of project %s: %s', (text, projectName, expected) => {
    expect(withoutName({ text, enterpriseName: '桂江板业有限公司', projectName })).toBe(expected);
  });

  it('leaves what belongs to no enterprise', () => {
    expect(withoutName({ text: '台账有待处理行', enterpriseName: null, projectName: null })).toBe('台账有待处理行');
  });
});
