import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { declaredProblems } from '#libs/kernel';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;

/** The API document, generated from the code: OpenAPI 3.1, with every problem code. */
function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Zhudian 驻点')
    .setDescription(
      'The investment-lead tracker for field teams. `x-operation` names the row of the permission matrix.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('zhudian_session')
    .addBearerAuth({ type: 'http', description: 'a personal access token' })
    .build();
  const document = SwaggerModule.createDocument(app, base) as unknown as JsonObject;
  addProblems(document);
  return nullsAsTypes(document) as unknown as OpenAPIObject;
}

/** Serves it at `/api/openapi.json`. */
export function serveDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', () => {
    document ??= openApiDocument(app);
    return document;
  });
}

/** And for reading at `/api/docs`. */
export function servePages(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { raw: false });
}

/** Every refusal is a Problem (RFC 9457); its `code` is one of a fixed list. */
function addProblems(document: JsonObject): void {
  const codes = [...declaredProblems()].sort(([a], [b]) => (a < b ? -1 : 1));
  const components = document['components'] as JsonObject;
  const schemas = (components['schemas'] ?? {}) as JsonObject;
  schemas['Problem'] = {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string', example: 'urn:zhudian:problem:stage_evidence_missing' },
      title: { type: 'string', example: '不符合规则' },
      status: { type: 'integer', example: 422 },
      code: {
        type: 'string',
        enum: codes.map(([code]) => code),
        description: codes.map(([code, { status, en }]) => `- \`${code}\` (${String(status)}): ${en}`).join('\n'),
        example: 'stage_evidence_missing',
      },
      detail: { type: 'string', example: '还差来访考察，不能直接签约。' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'code', 'message'],
          properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
    additionalProperties: true,
  };
  components['schemas'] = schemas;
  const refusal: JsonObject = {
    description: 'Refused: see `code`',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document['paths'] as JsonObject)) {
    for (const operation of Object.values(path as JsonObject)) {
      const { responses } = operation as { responses?: JsonObject };
      if (responses !== undefined) responses['default'] = refusal;
    }
  }
}

/** OpenAPI 3.1 has no `nullable`: null is a type. */
function nullsAsTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullsAsTypes);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, nullsAsTypes(inner)]));
  if (nullable !== true) return nullable === undefined || nullable === false ? schema : { ...schema, nullable };
  if (typeof schema['type'] === 'string') {
    return {
      ...schema,
      type: [schema['type'], 'null'],
      ...(Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {}),
    };
  }
  return { anyOf: [schema, { type: 'null' }] };
}
