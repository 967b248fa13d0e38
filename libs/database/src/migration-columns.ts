import type { TableColumnOptions } from 'typeorm';

/** The same column types as `columns.ts`, for migrations. */
type Options = Partial<TableColumnOptions>;

export const refColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '36',
  ...options,
});
export const textColumn = (name: string, options: Options = {}): TableColumnOptions =>
  options.length === undefined ? { name, type: 'text', ...options } : { name, type: 'varchar', ...options };
export const dateColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '10',
  ...options,
});
export const instantColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...options,
});
export const yuanColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...options,
});
export const flagColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...options,
});
export const intColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});
export const jsonColumn = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});
export const nullable: Options = { isNullable: true };

/** The primary key of a table, named like it. */
export const keyColumn = (table: string): TableColumnOptions => ({
  name: 'id',
  type: 'varchar',
  length: '36',
  isPrimary: true,
  primaryKeyConstraintName: `pk_${table}`,
});
