import { describe, expect, it } from '@jest/globals';
import type { Message } from './channel.js';
import { markdownText, markedTitle, plainText } from './message-text.js';

const MESSAGE: Message = { deliveryId: 'd', title: '标题', lines: [], links: [], isRepeat: false, isLate: false };

describe('what a message says first', () => {
  it.each([
    { isRepeat: false, isLate: false, title: '标题' },
    { isRepeat: true, isLate: false, title: '【补发】标题' },
    { isRepeat: false, isLate: true, title: '【迟到】标题' },
    { isRepeat: true, isLate: true, title: '【补发】【迟到】标题' },
  ])('repeat $isRepeat, late $isLate: $title', ({ title, ...marks }) => {
    expect(markedTitle({ ...MESSAGE, ...marks })).toBe(title);
  });
});

describe('no phone number is whole in a group', () => {
  it.each([
    ['请致电13800138000。', '请致电138****8000。'],
    ['138 0013 8000', '138****8000'],
    ['138-0013-8000', '138****8000'],
    ['+8613800138000', '138****8000'],
    ['统一社会信用代码 91440606231956878E', '统一社会信用代码 91440606231956878E'],
    ['合同额 13800138000000 元', '合同额 13800138000000 元'],
  ])('%s', (text, shown) => {
    expect(plainText({ ...MESSAGE, lines: [text] })).toBe(`标题\n${shown}`);
  });
});

it('what a firm is called makes no link in a group', () => {
  const text = markdownText({ ...MESSAGE, lines: ['[点我](http://evil.example) **x** <@all>'] });
  expect(text).not.toMatch(/\[点我]|<@all>|\*\*x\*\*/);
});
