import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Instant } from '#libs/kernel';
import { type Dialect, Reader } from './reader.js';
import { raw, type Sql, Sql as SqlPiece } from './sql.js';

export type EntityClass<Entity extends ObjectLiteral> = new () => Entity;

/** How a database runs statements inside one open transaction. */
export interface TransactionRunner {
  readonly dialect: Dialect;
  run<Row>(statement: Sql): Promise<Row[]>;
  change(text: string, params: readonly unknown[]): Promise<number>;
  lockKeys(keys: readonly string[]): Promise<void>;
}

/** Whom a unit of work tells what happened in it, before it ends. */
export interface Listeners {
  tell(event: object, tx: Transaction): Promise<void>;
}

const POSTGRES_PARAMETERS = 30_000;

/** One unit of work. Everything written in it has the same recorded time. */
export class Transaction extends Reader {
  private readonly afterwards: (() => void)[] = [];

  constructor(
    private readonly runner: TransactionRunner,
    private readonly dataSource: DataSource,
    private readonly listeners: Listeners,
    /** Recorded time of everything written in it; rises strictly from one unit of work to the next. */
    readonly recordedAt: Instant,
  ) {
    super();
  }

  get dialect(): Dialect {
    return this.runner.dialect;
  }

  run<Row>(statement: Sql): Promise<Row[]> {
    return this.runner.run<Row>(statement);
  }

  /** A change by hand-written SQL; answers how many rows it touched. */
  change(statement: Sql): Promise<number> {
    return this.runner.change(statement.text, statement.params);
  }

  /** Serialises all who hold one of the keys until the end of their unit of work. */
  lockKeys(keys: readonly string[]): Promise<void> {
    return this.runner.lockKeys([...new Set(keys)].sort());
  }

  /** `FOR UPDATE` where there is more than one writer. */
  get forUpdate(): Sql {
    return raw(this.dialect === 'postgres' ? ' FOR UPDATE' : '');
  }

  /** Inserts by the entity's columns; what is absent is NULL. */
  async insert<Entity extends ObjectLiteral>(
    entity: EntityClass<Entity>,
    rows: Entity | readonly Entity[],
  ): Promise<void> {
    const all = Array.isArray(rows) ? (rows as readonly Entity[]) : [rows as Entity];
    if (all.length === 0) return;
    const metadata = this.dataSource.getMetadata(entity);
    const { columns } = metadata;
    const head = `INSERT INTO ${metadata.tableName} (${columns.map((column) => column.databaseName).join(', ')}) VALUES `;
    const places = `(${columns.map(() => '?').join(', ')})`;
    const atOnce = this.dialect === 'sqlite' ? 1 : Math.max(1, Math.floor(POSTGRES_PARAMETERS / columns.length));
    for (let from = 0; from < all.length; from += atOnce) {
      const chunk = all.slice(from, from + atOnce);
      const params = chunk.flatMap((row) => columns.map((column) => this.stored(metadata, column.propertyName, row)));
      await this.runner.change(head + chunk.map(() => places).join(', '), params);
    }
  }

  /** Changes the rows that equal `where`; answers how many. */
  async update<Entity extends ObjectLiteral>(
    entity: EntityClass<Entity>,
    where: Partial<NoInfer<Entity>>,
    patch: Partial<NoInfer<Entity>>,
  ): Promise<number> {
    const metadata = this.dataSource.getMetadata(entity);
    const sets = Object.keys(patch);
    if (sets.length === 0) return 0;
    const wheres = Object.keys(where);
    const name = (property: string): string => columnOf(metadata, property).databaseName;
    const text =
      `UPDATE ${metadata.tableName} SET ${sets.map((property) => `${name(property)} = ?`).join(', ')}` +
      ` WHERE ${wheres.map((property) => `${name(property)} = ?`).join(' AND ')}`;
    const params = [
      ...sets.map((property) => this.stored(metadata, property, patch)),
      ...wheres.map((property) => this.stored(metadata, property, where)),
    ];
    return this.runner.change(text, params);
  }

  /** Tells the rooms above, within this unit of work. */
  emit(event: object): Promise<void> {
    return this.listeners.tell(event, this);
  }

  /** For what must not happen unless the work is on disk. */
  afterCommit(run: () => void): void {
    this.afterwards.push(run);
  }

  committed(): void {
    for (const run of this.afterwards) run();
  }

  private stored(metadata: EntityMetadata, property: string, row: ObjectLiteral): unknown {
    const value: unknown = row[property];
    if (value instanceof SqlPiece) throw new TypeError('a piece of SQL is no value');
    if (value === undefined || value === null) return null;
    const { transformer } = columnOf(metadata, property);
    return transformer === undefined || Array.isArray(transformer) ? value : (transformer.to(value) as unknown);
  }
}

function columnOf(metadata: EntityMetadata, property: string) {
  const column = metadata.findColumnWithPropertyName(property);
  if (column === undefined) throw new TypeError(`${metadata.tableName} has no ${property}`);
  return column;
}
