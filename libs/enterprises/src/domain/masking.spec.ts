import { describe, expect, it } from '@jest/globals';
import { maskEmail, maskPhone, maskSaid, maskWechat, normalPhone, withoutNumbers } from './masking.js';

describe('contact details are masked by default (domain.md §2)', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['0757-18175082', '0757-****5082'],
    ['02017726545', '020****6545'],
    ['010-62345678-801', '010-****5678'],
    ['+86 13812345678', '+86 138****5678'],
    ['+85291234567', '+852 9****7'],
    ['4008001234', '4****4'],
    ['12345', '****'],
    ['', '****'],
  ])('phone %s shows as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it.each([
    ['13812345678', '138****5678'],
    ['wxid_a1b2c3', 'w****3'],
    ['老王', '****'],
  ])('WeChat %s shows as %s', (wechat, shown) => {
    expect(maskWechat(wechat)).toBe(shown);
  });

  it.each([
    ['wang.wei@example.com', 'w****@example.com'],
    ['a@b.cn', 'a****@b.cn'],
    ['no-mail', 'n****l'],
    ['@x', '****'],
  ])('e-mail %s shows as %s', (email, shown) => {
    expect(maskEmail(email)).toBe(shown);
  });

  it.each([
    ['请打13812345678找王总', '请打138****5678找王总'],
    ['手机 138-1234-5678，座机0757-18175082。', '手机 138****5678，座机0757-****5082。'],
    ['+86 13812345678', '138****5678'],
    ['１３８１２３４５６７８转告', '138****5678转告'],
    ['微信：wxid_a1b2c3，或 wang.wei@example.com', '微信：w****3，或 w****@example.com'],
    ['投资138亿元，2026-11-20签约，合同 4508002026000123 号', '投资138亿元，2026-11-20签约，合同 4508002026000123 号'],
  ])('in “%s” the numbers of people are masked, and nothing else', (said, shown) => {
    expect(maskSaid(said)).toBe(shown);
  });

  it('however deep it was said, an id that has such digits in it stays', () => {
    const fileId = '0190a1b2-c3d4-7e5f-a012-4567890abcde';
    const said = {
      text: '打13812345678',
      files: [fileId, '微信wxid_a1b2c3'],
      size: 2,
      next: { what: '电13812345678' },
    };
    expect(withoutNumbers(said)).toEqual({
      text: '打138****5678',
      files: [fileId, '微信w****3'],
      size: 2,
      next: { what: '电138****5678' },
    });
  });

  it.each([
    ['１３８ １２３４ ５６７８', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['0757 - 18175082', '0757-18175082'],
  ])('“%s” is kept as %s', (typed, phone) => {
    expect(normalPhone(typed)).toBe(phone);
  });
});
