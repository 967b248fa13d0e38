import { OffendingTree } from './offending-tree.js';

const INJECTED = `import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

@Injectable()
export class ReadBoard {
  constructor(private readonly database: Database) {}

  read(@Inject() today: string): string {
    return this.database.name + today;
  }
}
`;

describe('form (Biome)', () => {
  const tree = new OffendingTree(['biome.json'], {
    'libs/a/bad-format.ts': 'export const  a = "1"\n',
    'libs/a/bad-order.ts': "import { z } from './z.js';\nimport { a } from './a.js';\n\nexport const both = [a, z];\n",
    'libs/a/injected.ts': INJECTED,
    'dist/a/bad-format.js': 'export const  a = "1"\n',
    'data/bad-format.json': '{"a":\n1}',
  });
  afterAll(() => {
    tree.remove();
  });

  it.each(['bad-format', 'bad-order'])('refuses %s.ts', (name) => {
    const { status, output } = tree.run('biome', 'ci', `libs/a/${name}.ts`);
    expect(output).toContain(`libs/a/${name}.ts`);
    expect(status).toBe(1);
  });

  it('does not look at what is built or stored', () => {
    expect(tree.run('biome', 'ci', '.').output).not.toMatch(/(dist|data)\/.*bad-format/);
  });

  it('leaves the import of an injected class a value: as a type it would break injection', () => {
    expect(tree.run('biome', 'check', '--write', '--unsafe', 'libs/a/injected.ts').status).toBe(0);
    expect(tree.read('libs/a/injected.ts')).toBe(INJECTED);
  });
});
