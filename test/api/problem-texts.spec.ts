import '#libs/ledgers';
import { declaredProblems } from '#libs/kernel';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('every problem, in both languages', () => {
  it.each([...declaredProblems()])(
    '%s has the same placeholders in zh and en, and a status of a refusal',
    (_, { zh, en, status }) => {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toBe('');
      expect([...new Set(placeholders(en))]).toEqual([...new Set(placeholders(zh))]);
      expect(status).toBeGreaterThanOrEqual(400);
    },
  );
});
