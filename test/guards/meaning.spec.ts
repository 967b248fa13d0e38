import { OffendingTree, PATIENCE } from './offending-tree.js';

const PROMISE = 'export const work = (): Promise<number> => Promise.resolve(1);\n';

const OFFENCES = [
  {
    rule: '@typescript-eslint/no-floating-promises',
    says: `${PROMISE}export function run(): void {\n  work();\n}\n`,
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    says: `${PROMISE}export const isDone = (): boolean => {\n  if (work()) return true;\n  return false;\n};\n`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    says: "export function heat(of: 'hot' | 'cold'): void {\n  switch (of) {\n    case 'hot':\n      break;\n  }\n}\n",
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    says: "import { Thing } from './thing.js';\nexport const nameOf = (thing: Thing): string => thing.name;\n",
  },
  { rule: '@typescript-eslint/no-explicit-any', says: 'export const loose = (value: any): unknown => value;\n' },
  { rule: '@typescript-eslint/no-unsafe-return', says: "export const read = (): string => JSON.parse('1');\n" },
  {
    rule: '@typescript-eslint/no-unnecessary-condition',
    says: "export const nameOf = (thing: { name: string }): string => thing?.name ?? '';\n",
  },
  {
    rule: '@typescript-eslint/restrict-template-expressions',
    says: 'export const text = (thing: { a: number }): string => `${thing}`;\n',
  },
  {
    rule: '@typescript-eslint/no-unused-vars',
    says: 'export const one = (): number => {\n  const two = 2;\n  return 1;\n};\n',
  },
] as const;

const fileOf = (rule: string): string => `libs/a/src/${rule.replace('@typescript-eslint/', '')}.ts`;

const LAWFUL = `import { Injectable } from '@nestjs/common';
import { type Shape, Thing } from './thing.js';

@Injectable()
export class Reader {
  constructor(
    private readonly thing: Thing,
    private readonly shape: Shape,
  ) {}

  read(): string {
    return \`\${this.thing.name} \${this.thing.age} \${this.shape.name}\`;
  }
}
`;

/** What injection and validation cannot see, in both places; `nameOf` has no decorator. */
const INJECTED_AS_TYPE = `import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { type Thing } from './thing.js';
import type { Thing as Other } from './thing.js';

@Injectable()
export class Injected {
  constructor(private readonly thing: Thing) {}

  nameOf(other: Other): string {
    return this.thing.name + other.name;
  }
}

@Controller()
export class Validated {
  @Post()
  send(@Body() body: Other): string {
    return body.name;
  }
}
`;

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number }[];
}

describe('meaning (ESLint, typescript-eslint strict and type-checked)', () => {
  const tree = new OffendingTree(
    ['package.json', 'tsconfig.json', 'eslint.config.js', 'scripts/support/injected-value.mjs'],
    {
      'libs/a/src/thing.ts':
        'export class Thing {\n  readonly name = String(1);\n  readonly age = Number(1);\n}\nexport type Shape = { readonly name: string };\n',
      'libs/a/src/injected.ts': LAWFUL,
      'libs/a/src/injected-as-type.ts': INJECTED_AS_TYPE,
      'libs/a/src/needless-silence.ts': '// eslint-disable-next-line no-debugger\nexport const one = 1;\n',
      ...Object.fromEntries(OFFENCES.map(({ rule, says }) => [fileOf(rule), says])),
    },
  );
  let status: number | null;
  let reports: readonly Report[];

  beforeAll(() => {
    const run = tree.run('eslint', '.', '--max-warnings', '0', '--format', 'json');
    status = run.status;
    reports = JSON.parse(run.stdout) as readonly Report[];
  }, PATIENCE);
  afterAll(() => {
    tree.remove();
  });

  const messagesOf = (file: string) => reports.find(({ filePath }) => filePath.endsWith(`/${file}`))?.messages ?? [];

  it.each(OFFENCES)('$rule is refused', ({ rule }) => {
    expect(messagesOf(fileOf(rule)).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('a class that is injected, or validated by, is refused as a type', () => {
    const found = messagesOf('libs/a/src/injected-as-type.ts').filter(
      ({ ruleId }) => ruleId === 'zhudian/injected-value',
    );
    expect(found.map(({ line }) => line)).toEqual([7, 17]);
  });

  it('a comment that silences nothing is refused', () => {
    expect(messagesOf('libs/a/src/needless-silence.ts')).toHaveLength(1);
  });

  it('ends with an error', () => {
    expect(status).toBe(1);
  });

  it('does not ask for a type import of an injected class', () => {
    expect(messagesOf('libs/a/src/injected.ts')).toEqual([]);
  });
});
