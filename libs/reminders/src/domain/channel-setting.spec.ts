import { describe, expect, it } from '@jest/globals';
import { shownOf, targetAfter } from './channel-setting.js';

const URL = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const KNOWN = { url: URL, secret: 'SEC1' };

describe('what is said of a channel', () => {
  it.each([
    { said: {}, before: KNOWN, after: KNOWN },
    { said: { secret: 'SEC2' }, before: KNOWN, after: { url: URL, secret: 'SEC2' } },
    { said: { secret: null }, before: KNOWN, after: { url: URL } },
    { said: { url: `${URL}1` }, before: KNOWN, after: { url: `${URL}1`, secret: 'SEC1' } },
    { said: { url: URL }, before: undefined, after: { url: URL } },
  ])('$said over $before: $after', ({ said, before, after }) => {
    expect(targetAfter(before, { channel: 'wecom', enabled: true, ...said }, false)).toEqual(after);
  });

  it.each([
    { said: {}, code: 'channel_target_needed' },
    { said: { url: 'http://qyapi.weixin.qq.com/x' }, code: 'channel_url_wrong' },
    { said: { url: 'https://somebody:word@qyapi.weixin.qq.com/x' }, code: 'channel_url_wrong' },
    { said: { url: 'file:///etc/passwd' }, code: 'channel_url_wrong' },
    { said: { url: '机器人' }, code: 'channel_url_wrong' },
  ])('$said is refused: $code', ({ said, code }) => {
    expect(() => targetAfter(undefined, { channel: 'wecom', enabled: true, ...said }, false)).toThrow(code);
  });

  it.each([
    { address: 'zhang@city.example', isOne: true },
    { address: 'zhang.san+work@mail.city.gov.cn', isOne: true },
    { address: 'zhang@localhost', isOne: false },
    { address: 'zhang', isOne: false },
    { address: 'a@b.cn\r\nBcc: all@b.cn', isOne: false },
    { address: 'a@b.cn,c@d.cn', isOne: false },
  ])('$address is a mail address: $isOne', ({ address, isOne }) => {
    const set = () => targetAfter(undefined, { channel: 'email', enabled: true, address }, false);
    if (isOne) expect(set()).toEqual({ address });
    else expect(set).toThrow('channel_address_wrong');
  });

  it('shows the host and four characters, and none of the rest', () => {
    expect(shownOf(KNOWN)).toBe('qyapi.weixin.qq.com/…5aaa');
  });
});
