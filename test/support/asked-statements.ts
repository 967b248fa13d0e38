import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';

export interface AskedStatement {
  readonly text: string;
  /** As first asked; where it can be, with no NULL among them. */
  readonly params: readonly unknown[];
}

type Config = { readonly text?: string; readonly values?: unknown };
type Method = (this: { source?: string }, ...values: unknown[]) => unknown;

/** What this process asks of its database, on whatever connection, each statement once. */
export class AskedStatements {
  private readonly byShape = new Map<string, AskedStatement>();
  private readonly restore: (() => void)[] = [];

  listen(): void {
    const prepared = Object.getPrototypeOf(new BetterSqlite3(':memory:').prepare('SELECT 1')) as Record<string, Method>;
    for (const name of ['all', 'get', 'run', 'iterate']) {
      this.watch(prepared, name, (statement, values) => {
        this.note(statement.source ?? '', values);
      });
    }
    this.watch(pg.Client.prototype as unknown as Record<string, Method>, 'query', (_, [asked, values]) => {
      const { text, values: within } = typeof asked === 'string' ? { text: asked, values } : (asked as Config);
      this.note(text ?? '', Array.isArray(values ?? within) ? ((values ?? within) as unknown[]) : []);
    });
  }

  stop(): void {
    for (const restore of this.restore.splice(0)) restore();
  }

  get all(): readonly AskedStatement[] {
    return [...this.byShape.values()];
  }

  /** Lists of any length are one shape. */
  private note(text: string, params: readonly unknown[]): void {
    const shape = text.replace(/\s+/g, ' ').replace(/(\$\d+|\?)(, ?(\$\d+|\?))+/g, '…');
    const known = this.byShape.get(shape);
    if (known === undefined || (known.params.includes(null) && !params.includes(null)))
      this.byShape.set(shape, { text, params });
  }

  private watch(
    owner: Record<string, Method>,
    name: string,
    heard: (statement: { source?: string }, values: readonly unknown[]) => void,
  ): void {
    const original = owner[name];
    if (original === undefined) throw new Error(`no ${name} to listen to`);
    owner[name] = function (...values) {
      heard(this, values);
      return original.apply(this, values);
    };
    this.restore.push(() => {
      owner[name] = original;
    });
  }
}
