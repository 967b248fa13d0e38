import { randomUUID } from 'node:crypto';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
}

interface Documented {
  readonly 'x-operation'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
}

export interface ApiOperation {
  readonly method: string;
  /** As in the document, with `{id}`; without the prefix. */
  readonly path: string;
  /** The row of the permission matrix, or `public`. */
  readonly operation: string;
  readonly body: Schema | undefined;
  readonly isMultipart: boolean;
  /** Needed query parameters, with a value each. */
  readonly query: string;
}

/** The API as its own document tells it. */
export class ApiDocument {
  private constructor(
    readonly operations: readonly ApiOperation[],
    private readonly schemas: Readonly<Record<string, Schema>>,
  ) {}

  static async read(address: string): Promise<ApiDocument> {
    const document = (await (await fetch(`${address}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, Documented>>;
      components: { schemas: Record<string, Schema> };
    };
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, documented]) => operationOf(method, path, documented)),
    );
    return new ApiDocument(operations, document.components.schemas);
  }

  /** The fields of a body, references followed. */
  fieldsOf(schema: Schema): {
    readonly properties: Readonly<Record<string, Schema>>;
    readonly required: readonly string[];
  } {
    const found = this.followed(schema);
    return { properties: found.properties ?? {}, required: found.required ?? [] };
  }

  /** The least that a schema takes. */
  sample(schema: Schema): unknown {
    const found = this.followed(schema);
    if (found.example !== undefined && found.type !== 'array') return found.example;
    if (found.enum !== undefined) return found.enum[0];
    switch (typeof found.type === 'string' ? found.type : found.type?.[0]) {
      case 'string':
        return found.format === 'date' ? '2026-05-01' : found.format === 'uuid' ? randomUUID() : 'abcdefghijkl';
      case 'integer':
        return found.minimum ?? 1;
      case 'boolean':
        return false;
      case 'array':
        return found.items === undefined ? [] : [this.sample(found.items)];
      default: {
        const { properties, required } = this.fieldsOf(found);
        return Object.fromEntries(required.map((name) => [name, this.sample(properties[name] ?? {})]));
      }
    }
  }

  private followed(schema: Schema): Schema {
    const [only] = schema.allOf ?? [];
    const ref = schema.$ref ?? only?.$ref;
    return ref === undefined ? schema : this.followed(this.schemas[ref.split('/').at(-1) ?? ''] ?? {});
  }
}

function operationOf(method: string, path: string, documented: Documented): ApiOperation {
  const content = documented.requestBody?.content ?? {};
  const query = (documented.parameters ?? []).filter((one) => one.in === 'query' && one.required === true);
  return {
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
    operation: documented['x-operation'] ?? '',
    body: content['application/json']?.schema,
    isMultipart: content['multipart/form-data'] !== undefined,
    query: new URLSearchParams(
      query.map(({ name, schema }): [string, string] => [name, textOf(schema.example ?? schema.enum?.[0])]),
    ).toString(),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '2026-05-01';
}
