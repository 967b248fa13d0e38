import { ERASED, tracesOf, withoutPerson } from './erasure.js';

const ID = '01a216b4-0000-7000-8000-000000000001';
const traces = tracesOf(ID, {
  name: '韦小明',
  title: '总监',
  phones: ['13800138000'],
  wechat: 'wei_138',
  email: 'wei@example.com',
  decisionRole: null,
});

describe('what was said, without a person who is erased (domain.md §1)', () => {
  it('keeps everything but the person', () => {
    const said = {
      summary: '与韦小明通话，13800138000，微信 wei_138；13800138001 是前台',
      participants: [
        { name: '韦小明', title: '总监', contactPersonId: ID },
        { name: '覃总', title: '副总' },
      ],
      delegation: { size: 5, head: '韦小明', members: '覃总、韦小明' },
      leaderLed: false,
      occurredAt: null,
    };
    expect(withoutPerson(said, traces)).toEqual({
      summary: `与韦小明通话，${ERASED}，微信 ${ERASED}；13800138001 是前台`,
      participants: [
        { name: ERASED, contactPersonId: ID },
        { name: '覃总', title: '副总' },
      ],
      delegation: { size: 5, head: ERASED, members: `覃总、${ERASED}` },
      leaderLed: false,
      occurredAt: null,
    });
  });

  it('changes nothing of what does not name the person', () => {
    const said = { summary: '看了园区', participants: [{ name: '覃总' }], delegation: { size: 2 } };
    expect(withoutPerson(said, traces)).toEqual(said);
  });
});
