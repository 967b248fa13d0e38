/** A piece of SQL with its parameters; the text has a `?` for each. Pieces nest: a piece given as a value is spliced in. */
export class Sql {
  constructor(
    readonly text: string,
    readonly params: readonly unknown[],
  ) {}
}

/** Values become parameters, never text; a nested piece becomes text. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const params: unknown[] = [];
  let text = strings[0] ?? '';
  values.forEach((value, place) => {
    if (value instanceof Sql) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[place + 1] ?? '';
  });
  return new Sql(text, params);
}

/** SQL that our own code holds as text (a column name from a table of ours). Never what came from outside. */
export function raw(text: string): Sql {
  return new Sql(text, []);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => [...part.params]),
  );
}

/** All of them; true where there is none. */
export function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 1') : join(conditions, ' AND ');
}

/**
 * A condition that no index is searched for. SQLite takes `x IS NULL` for rarer than a long IN: measured on 20,000 enterprises, the
 * evidence of 500 was found among all that had no project, in 95 ms instead of 20.
 */
export function unindexed(condition: Sql): Sql {
  return sql`(${condition}) = (1 = 1)`;
}

/** `(?, ?, …)` for IN; an empty list matches nothing. */
export function list(values: readonly unknown[]): Sql {
  return values.length === 0
    ? raw('(NULL)')
    : new Sql(
        `(${values.map(() => '?').join(', ')})`,
        values.map((value) => value),
      );
}
