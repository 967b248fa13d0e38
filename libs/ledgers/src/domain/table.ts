import { type BusinessDate, parseBusinessDate, yuanOfWan } from '#libs/kernel';
import { type BAD_ROWS, type BadRow, badRow } from './bad-row.js';

/** A file as it was read: headings and rows of text. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What cells are checked against. */
export interface CheckContext {
  readonly today: BusinessDate;
  /** Ids of each file, and the counties by area code. */
  readonly known: (of: string, id: string) => boolean;
}

export class BadCell {
  constructor(readonly code: keyof typeof BAD_ROWS) {}
}

export interface Column<Value> {
  readonly heading: string;
  read(text: string, context: CheckContext): Value | BadCell;
}

type Columns = Readonly<Record<string, Column<unknown>>>;
type ValueOf<C> = C extends Column<infer Value> ? Value : never;
/** A row that passed, with the number that a spreadsheet gives it. */
export type RowOf<C extends Columns> = { readonly [Key in keyof C]: ValueOf<C[Key]> } & {
  readonly row: number;
  readonly id: string;
};

export interface TableOf<C extends Columns> {
  readonly file: string;
  readonly columns: C;
}

export function table<C extends Columns & { readonly id: Column<string> }>(file: string, columns: C): TableOf<C> {
  return { file, columns };
}

/** Reads every cell; rows with a bad one are left out and listed. */
export function readTable<C extends Columns>(
  { file, columns }: TableOf<C>,
  sheet: Sheet,
  context: CheckContext,
): { rows: RowOf<C>[]; bad: BadRow[] } {
  const entries = Object.entries(columns);
  const bad = entries
    .filter(([, { heading }]) => !sheet.headings.includes(heading))
    .map(([, { heading }]) => badRow(file, 1, heading, 'column_missing'));
  if (bad.length > 0) return { rows: [], bad };
  const places = entries.map(([, { heading }]) => sheet.headings.indexOf(heading));
  const rows: RowOf<C>[] = [];
  const seen = new Set<string>();
  sheet.rows.forEach((cells, index) => {
    const row: Record<string, unknown> = { row: index + 2 };
    const before = bad.length;
    entries.forEach(([key, column], place) => {
      const text = (cells[places[place] ?? -1] ?? '').trim();
      const value = column.read(text, context);
      if (value instanceof BadCell) bad.push(badRow(file, index + 2, column.heading, value.code, text));
      else row[key] = value;
    });
    const { id } = row as { id?: string };
    if (id !== undefined && seen.has(id))
      bad.push(badRow(file, index + 2, columns['id']?.heading ?? '', 'duplicate_id', id));
    if (id !== undefined) seen.add(id);
    if (bad.length === before) rows.push(row as RowOf<C>);
  });
  return { rows, bad };
}

const CONTROL = /[\u0000-\u001f\u007f]/;

export function text(heading: string, max = 200): Column<string> {
  return required(optionalText(heading, max));
}

export function optionalText(heading: string, max = 200): Column<string | null> {
  return optional(heading, (given) =>
    CONTROL.test(given) || Array.from(given).length > max ? new BadCell('bad_text') : given,
  );
}

/** A day of the calendar, not in the future. */
export function optionalDate(heading: string): Column<BusinessDate | null> {
  return optional(heading, (given, { today }) => {
    const day = parseBusinessDate(given);
    if (day === undefined) return new BadCell('bad_date');
    return day > today ? new BadCell('future_date') : day;
  });
}

export function date(heading: string): Column<BusinessDate> {
  return required(optionalDate(heading));
}

/** 万元 as written, into yuan. */
export function optionalWan(heading: string): Column<number | null> {
  return optional(heading, (given) => {
    const yuan = yuanOfWan(given);
    return yuan === undefined || yuan <= 0 ? new BadCell('bad_number') : yuan;
  });
}

export function signedWan(heading: string): Column<number> {
  return required(optional(heading, (given) => yuanOfWan(given) ?? new BadCell('bad_number')));
}

export function optionalCount(heading: string): Column<number | null> {
  return optional(heading, (given) => (/^\d{1,9}$/.test(given) ? Number(given) : new BadCell('bad_number')));
}

/** 1, 0 or nothing: not known. */
export function optionalFlag(heading: string): Column<boolean | null> {
  return optional(heading, (given) => (given === '1' ? true : given === '0' ? false : new BadCell('unknown_value')));
}

/** The id of a row of another file. */
export function optionalRef(heading: string, of: string): Column<string | null> {
  return optional(heading, (given, { known }) => (known(of, given) ? given : new BadCell('unknown_id')));
}

export function ref(heading: string, of: string): Column<string> {
  return required(optionalRef(heading, of));
}

/** One of the words of a list, and what it stands for. */
export function optionalOneOf<Value>(heading: string, words: Readonly<Record<string, Value>>): Column<Value | null> {
  return optionalWord(heading, (given) => (Object.hasOwn(words, given) ? words[given] : undefined));
}

export function oneOf<Value>(heading: string, words: Readonly<Record<string, Value>>): Column<Value> {
  return required(optionalOneOf(heading, words));
}

export function optionalWord<Value>(
  heading: string,
  meaning: (word: string) => Value | undefined,
): Column<Value | null> {
  return optional(heading, (given) => meaning(given) ?? new BadCell('unknown_value'));
}

/** Several words in one cell, parted by `|`. */
export function words<Value>(heading: string, meanings: Readonly<Record<string, Value>>): Column<readonly Value[]> {
  return {
    heading,
    read: (given) => {
      const parts = given === '' ? [] : given.split('|').map((part) => part.trim());
      const values = parts.map((part) => (Object.hasOwn(meanings, part) ? (meanings[part] as Value) : undefined));
      return values.includes(undefined) ? new BadCell('unknown_value') : [...new Set(values as Value[])];
    },
  };
}

function optional<Value>(
  heading: string,
  read: (given: string, context: CheckContext) => Value | BadCell,
): Column<Value | null> {
  return { heading, read: (given, context) => (given === '' ? null : read(given, context)) };
}

function required<Value>(optional: Column<Value | null>): Column<Value> {
  const { heading } = optional;
  return {
    heading,
    read: (given, context) => {
      const value = optional.read(given, context);
      return value === null ? new BadCell('value_missing') : value;
    },
  };
}
