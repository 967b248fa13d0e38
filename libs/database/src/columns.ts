import { Column } from 'typeorm';

/** Column types, named once. Entities say what a column is for; this file says how it is stored on both databases. */
interface ColumnName {
  readonly name: string;
  readonly nullable?: boolean;
}

const JSON_TRANSFORMER = {
  to: (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (text: string | null): unknown => (text === null ? null : JSON.parse(text)),
};

/** The id of another record. */
export function RefColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'varchar', length: 36, ...options });
}

export function TextColumn(
  options: ColumnName & { readonly length?: number; readonly primary?: boolean },
): PropertyDecorator {
  const { length, ...rest } = options;
  return length === undefined ? Column({ type: 'text', ...rest }) : Column({ type: 'varchar', length, ...rest });
}

/** A business date, `YYYY-MM-DD`: compares as text. */
export function DateColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'varchar', length: 10, ...options });
}

/** Recorded time in microseconds. */
export function InstantColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'bigint', ...options });
}

export function YuanColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'bigint', ...options });
}

export function FlagColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'boolean', ...options });
}

export function IntColumn(options: ColumnName & { readonly default?: number }): PropertyDecorator {
  return Column({ type: 'integer', ...options });
}

export function JsonColumn(options: ColumnName): PropertyDecorator {
  return Column({ type: 'text', transformer: JSON_TRANSFORMER, ...options });
}
