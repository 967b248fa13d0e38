import { describe, expect, it } from '@jest/globals';
import { cutToBytes, fitBody, utf8Bytes } from './fit-bytes.js';

describe('limits in bytes (reminders.md, "Channels")', () => {
  it.each([
    { text: '驻点招商', limit: 12, cut: '驻点招商' },
    { text: '驻点招商', limit: 11, cut: '驻点…' },
    { text: '驻点招商', limit: 9, cut: '驻点…' },
    { text: '驻点招商', limit: 8, cut: '驻…' },
    { text: 'a驻点招商', limit: 11, cut: 'a驻点…' },
    { text: '👨‍👩‍👧好', limit: 12, cut: '…' },
    { text: '𠮷野家', limit: 9, cut: '𠮷…' },
    { text: '驻点', limit: 2, cut: '' },
  ])('$text in $limit bytes: $cut', ({ text, limit, cut }) => {
    expect(cutToBytes(text, limit)).toBe(cut);
  });

  it('counts as UTF-8 does', () => {
    for (const text of ['abc', 'é', '驻点', '𠮷', '👨‍👩‍👧', '']) expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
  });

  it('a body is fitted with its escapes', () => {
    const build = (text: string): string => JSON.stringify({ text });
    for (const text of ['"'.repeat(500), 'a\n'.repeat(500), '一'.repeat(500), 'a"一\n'.repeat(200)]) {
      const body = fitBody(text, 300, build);
      expect(utf8Bytes(body)).toBeLessThanOrEqual(300);
      expect(utf8Bytes(body)).toBeGreaterThan(140);
      expect((JSON.parse(body) as { text: string }).text).toMatch(/…$/);
    }
  });
});
