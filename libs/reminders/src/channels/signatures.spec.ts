import { describe, expect, it } from '@jest/globals';
import { dingtalkSign, feishuSign } from './signatures.js';

describe('the test vectors of reminders.md, secret `this is secret`', () => {
  it('DingTalk at 1600000000000', () => {
    expect(encodeURIComponent(dingtalkSign('this is secret', 1_600_000_000_000))).toBe(
      'MYEtKC4%2FNfMR1l4prX%2B%2Bai6oOf70X1xOf6UlnyUhJH4%3D',
    );
  });

  it('Feishu at 1600000000', () => {
    expect(feishuSign('this is secret', 1_600_000_000)).toBe('KPGy2t/of6Xra/AnHPcFkxvTtTVcBl/AnCo8A9Y2Tto=');
  });
});
