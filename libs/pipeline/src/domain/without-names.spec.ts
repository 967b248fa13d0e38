import { withoutNames } from './without-names.js';

describe('what was said, to who may not know the people', () => {
  it('tells how many, not who', () => {
    const said = {
      summary: '看了园区',
      participants: [{ name: '韦总', title: '总监' }, { name: '覃总' }],
      delegation: { size: 5, head: '韦总', members: '覃总' },
    };
    expect(withoutNames(said)).toEqual({
      summary: '看了园区',
      participants: [{ name: '***' }, { name: '***' }],
      delegation: { size: 5 },
    });
    expect(withoutNames({ summary: '电话', delegation: { head: '韦总' } })).toEqual({ summary: '电话' });
  });
});
