import { OffendingTree, PATIENCE } from './offending-tree.js';

/** Each offence in its own file: `rule`, who imports, what it says. */
const OFFENCES = [
  { rule: 'kernel-looks-down', from: 'libs/kernel/src/upward.ts', says: "import { door } from '#libs/database';" },
  { rule: 'pipeline-looks-down', from: 'libs/pipeline/src/upward.ts', says: "import { door } from '#libs/figures';" },
  {
    rule: 'figures-looks-down',
    from: 'libs/figures/src/upward.ts',
    says: "import type { Door } from '#libs/ledgers';",
  },
  { rule: 'http-looks-down', from: 'libs/http/src/upward.ts', says: "import { door } from '#libs/audit';" },
  {
    rule: 'enterprises-looks-down',
    from: 'libs/enterprises/src/to-app.ts',
    says: "import { app } from '../../../apps/api/src/main.js';",
  },
  {
    rule: 'one-door',
    from: 'libs/figures/src/back-door.ts',
    says: "import { useCase } from '../../pipeline/src/use-case.js';",
  },
  {
    rule: 'one-door',
    from: 'test/api/back-door.ts',
    says: "import { useCase } from '../../libs/pipeline/src/use-case.js';",
  },
  {
    rule: 'pure-domain',
    from: 'libs/pipeline/src/domain/with-tables.ts',
    says: "import { Entity } from 'typeorm';",
  },
  {
    rule: 'pure-domain',
    from: 'libs/pipeline/src/domain/with-types-of-tables.ts',
    says: "import type { DataSource } from 'typeorm';",
  },
  {
    rule: 'pure-domain',
    from: 'libs/pipeline/src/domain/with-files.ts',
    says: "import { readFileSync } from 'node:fs';",
  },
  {
    rule: 'pure-domain',
    from: 'libs/pipeline/src/domain/with-use-case.ts',
    says: "import { useCase } from '../use-case.js';",
  },
  {
    rule: 'low-store',
    from: 'libs/pipeline/src/store/with-use-case.store.ts',
    says: "import { useCase } from '../use-case.js';",
  },
  {
    rule: 'no-http-below',
    from: 'libs/pipeline/src/with-http.ts',
    says: "import { controller } from './http/thin.controller.js';",
  },
  {
    rule: 'no-table-in-http',
    from: 'libs/pipeline/src/http/with-table.controller.ts',
    says: "import { table } from '../store/thing.entity.js';",
  },
  {
    rule: 'no-table-in-http',
    from: 'libs/pipeline/src/http/with-typeorm.controller.ts',
    says: "import { Entity } from 'typeorm';",
  },
  { rule: 'no-cycles', from: 'libs/pipeline/src/cycle-a.ts', says: "import { b } from './cycle-b.js';" },
  {
    rule: 'no-cycles',
    from: 'libs/pipeline/src/cycle-of-types-a.ts',
    says: "import type { B } from './cycle-of-types-b.js';",
  },
  { rule: 'resolves', from: 'libs/pipeline/src/lost.ts', says: "import { nothing } from '#libs/nowhere';" },
] as const;

const DOORS = ['ledgers', 'figures', 'pipeline', 'enterprises', 'audit', 'http', 'database', 'kernel'];

/** What the rules allow: a look down through a door, a rule by another lib's type. */
const LAWFUL = {
  ...Object.fromEntries(
    DOORS.map((lib) => [`libs/${lib}/src/index.ts`, 'export const door = 1;\nexport type Door = typeof door;\n']),
  ),
  'apps/api/src/main.ts': "import { door } from '#libs/pipeline';\nexport const app = door;\n",
  'libs/pipeline/src/use-case.ts': "import { door } from '#libs/kernel';\nexport const useCase = door;\n",
  'libs/pipeline/src/domain/rule.ts': "import type { Door } from '#libs/enterprises';\nexport type Rule = Door;\n",
  'libs/pipeline/src/store/thing.entity.ts':
    "import { Entity } from 'typeorm';\nimport type { Rule } from '../domain/rule.js';\nexport const table: [unknown, Rule] = [Entity, 1];\n",
  'libs/pipeline/src/http/thin.controller.ts':
    "import { useCase } from '../use-case.js';\nexport const controller = useCase;\n",
  'libs/pipeline/src/cycle-b.ts':
    "import { useCase } from './use-case.js';\nexport { a } from './cycle-a.js';\nexport const b = useCase;\n",
  'libs/pipeline/src/cycle-of-types-b.ts': "import type { A } from './cycle-of-types-a.js';\nexport type B = A[];\n",
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('who may import whom (dependency-cruiser)', () => {
  const tree = new OffendingTree(
    ['package.json', 'tsconfig.json', 'tsconfig.boundaries.json', '.dependency-cruiser.cjs'],
    {
      ...LAWFUL,
      ...Object.fromEntries(OFFENCES.map(({ from, says }) => [from, `${says}\n`])),
      'libs/pipeline/src/cycle-a.ts': "import { b } from './cycle-b.js';\nexport const a = [b];\n",
      'libs/pipeline/src/cycle-of-types-a.ts':
        "import type { B } from './cycle-of-types-b.js';\nexport type A = B | 1;\n",
    },
  );
  let status: number | null;
  let found: readonly string[];

  beforeAll(() => {
    const run = tree.run(
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'apps',
      'libs',
      'test',
    );
    const { summary } = JSON.parse(run.stdout) as { summary: { violations: readonly Violation[]; error: number } };
    found = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
    status = tree.run('depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test').status;
  }, PATIENCE);
  afterAll(() => {
    tree.remove();
  });

  it.each(OFFENCES)('$rule refuses $from', ({ rule, from }) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  it('ends with an error', () => {
    expect(status).not.toBe(0);
  });

  it('lets the lawful ones through', () => {
    const lawful = Object.keys(LAWFUL).filter((file) => !file.includes('/cycle-'));
    expect(found.filter((violation) => lawful.some((file) => violation.endsWith(`: ${file}`)))).toEqual([]);
  });
});
