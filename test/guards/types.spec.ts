import { OffendingTree, PATIENCE } from './offending-tree.js';

/** One file for each setting of the compiler: `code` is its answer. */
const OFFENCES = [
  { setting: 'strict', code: 'TS2322', says: 'export const name: string = null;' },
  {
    setting: 'noUncheckedIndexedAccess',
    code: 'TS2322',
    says: 'export const first = (list: string[]): string => list[0];',
  },
  { setting: 'exactOptionalPropertyTypes', code: 'TS2375', says: 'export const a: { b?: string } = { b: undefined };' },
  {
    setting: 'noImplicitOverride',
    code: 'TS4114',
    says: 'class A { name(): number { return 1; } }\nexport class B extends A { name(): number { return 2; } }',
  },
  {
    setting: 'noImplicitReturns',
    code: 'TS7030',
    says: 'export function half(n: number) { if (n > 1) return n / 2; }',
  },
  {
    setting: 'noFallthroughCasesInSwitch',
    code: 'TS7029',
    says: 'export function f(n: number): void { switch (n) { case 1: f(2); case 2: f(3); } }',
  },
  {
    setting: 'noPropertyAccessFromIndexSignature',
    code: 'TS4111',
    says: 'export const a = (all: Record<string, string>): string | undefined => all.name;',
  },
  {
    setting: 'verbatimModuleSyntax',
    code: 'TS1484',
    says: "import { Stats } from 'node:fs';\nimport { MakeDirectoryOptions } from 'node:fs';\nexport type T = [Stats, MakeDirectoryOptions];",
  },
] as const;

describe('types (tsc)', () => {
  const tree = new OffendingTree(
    ['package.json', 'tsconfig.json'],
    Object.fromEntries(OFFENCES.map(({ setting, says }) => [`libs/a/src/${setting}.ts`, `${says}\n`])),
  );
  let status: number | null;
  let output: string;

  beforeAll(() => {
    ({ status, output } = tree.run('tsc', '-p', 'tsconfig.json', '--pretty', 'false'));
  }, PATIENCE);
  afterAll(() => {
    tree.remove();
  });

  it.each(OFFENCES)('$setting refuses with $code', ({ setting, code }) => {
    expect(output).toMatch(new RegExp(`libs/a/src/${setting}\\.ts\\(\\d+,\\d+\\): error ${code}`));
  });

  it('ends with an error', () => {
    expect(status).not.toBe(0);
  });
});
