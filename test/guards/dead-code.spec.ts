import { OffendingTree, PATIENCE } from './offending-tree.js';

interface Issues {
  readonly file: string;
  readonly files?: readonly unknown[];
  readonly exports?: readonly { readonly name: string }[];
  readonly types?: readonly { readonly name: string }[];
  readonly unlisted?: readonly { readonly name: string }[];
  readonly dependencies?: readonly { readonly name: string }[];
}

describe('dead code (knip)', () => {
  const tree = new OffendingTree(['knip.json', 'tsconfig.json'], {
    'package.json': JSON.stringify({
      name: 'offending',
      type: 'module',
      imports: { '#libs/*': './dist/libs/*/src/index.js' },
      dependencies: { typeorm: '*', rxjs: '*' },
    }),
    'apps/api/src/main.ts':
      "import { used } from '#libs/kernel';\nimport 'typeorm';\nimport 'fastify';\n\nconsole.log(used);\n",
    'libs/kernel/src/index.ts': "export { used, unused } from './door.js';\nexport type Unused = string;\n",
    'libs/kernel/src/door.ts': 'export const used = 1;\nexport const unused = 2;\n',
    'libs/kernel/src/forgotten.ts': 'export const forgotten = 1;\n',
    'libs/database/src/migrations/1-create.ts': 'export class Create1 {}\n',
  });
  let status: number | null;
  let issues: readonly Issues[];

  beforeAll(() => {
    const run = tree.run('knip', '--no-progress', '--reporter', 'json');
    status = run.status;
    issues = (JSON.parse(run.stdout) as { issues: readonly Issues[] }).issues;
  }, PATIENCE);
  afterAll(() => {
    tree.remove();
  });

  const named = (kind: 'exports' | 'types' | 'unlisted' | 'dependencies') =>
    issues.flatMap(({ file, [kind]: found }) => (found ?? []).map(({ name }) => `${file}: ${name}`));

  it('names an export that nobody imports', () => {
    expect(named('exports')).toContain('libs/kernel/src/index.ts: unused');
  });

  it('names a type that nobody imports', () => {
    expect(named('types')).toEqual(['libs/kernel/src/index.ts: Unused']);
  });

  it('names a file that nobody reaches, but no migration', () => {
    const files = issues.filter(({ files: found }) => (found ?? []).length > 0).map(({ file }) => file);
    expect(files).toEqual(['libs/kernel/src/forgotten.ts']);
  });

  it('names a package that is used and not listed, and one that is listed and not used', () => {
    expect(named('unlisted')).toEqual(['apps/api/src/main.ts: fastify']);
    expect(named('dependencies')).toEqual(['package.json: rxjs']);
  });

  it('ends with an error', () => {
    expect(status).toBe(1);
  });
});
