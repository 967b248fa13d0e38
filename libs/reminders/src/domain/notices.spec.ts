import { businessDate } from '#libs/kernel';
import { noticeWords } from './notices.js';

const ON = businessDate('2026-03-02');

describe('notices (domain.md §3, §5.2)', () => {
  it('say who touched what and when, and that the owner stays', () => {
    const { title, body } = noticeWords({ kind: 'touched', enterprise: '正窗', by: '第二小分队', on: ON });
    expect(title).toBe('有单位接触了你们的企业：正窗');
    expect(body).toContain('第二小分队于 2026-03-02 接触了“正窗”。归属不变');
  });

  it.each([
    { kind: 'join', state: 'accepted', answeredFor: 'owner', says: '协引申请，归属单位已同意' },
    { kind: 'transfer', state: 'declined', answeredFor: 'office', says: '流转申请，招商办未同意' },
  ] as const)('say how a request was answered: $says', ({ says, kind: asked, ...answer }) => {
    const { body } = noticeWords({ kind: 'request_answered', enterprise: '正窗', asked, ...answer });
    expect(body).toContain(says);
  });

  it('say who owns what two became, or that nobody does', () => {
    const two = { kind: 'merged', gone: '大正', survivor: '正窗' } as const;
    expect(noticeWords({ ...two, owner: '第一小分队' }).body).toContain('归属第一小分队');
    expect(noticeWords({ ...two, owner: null }).body).toContain('现无归属单位');
  });

  it('have a title that its column holds, cut at a whole character', () => {
    const { title } = noticeWords({ kind: 'split', one: '𠮷'.repeat(200), other: '正窗' });
    expect(Array.from(title)).toHaveLength(100);
    expect(title.endsWith('𠮷…')).toBe(true);
  });
});
