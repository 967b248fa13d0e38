import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isId, MAX_YUAN, parseBusinessDate, parseInstant } from '#libs/kernel';
import { inBoth } from './both-languages.js';

interface Common {
  readonly optional?: boolean;
  /** May be given as null, to clear it. */
  readonly nullable?: boolean;
  /** Comes in a query string, as text. */
  readonly query?: boolean;
  readonly list?: boolean;
  readonly maxItems?: number;
  readonly description?: string;
  readonly example?: unknown;
}

interface Check {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly holds: (value: unknown) => boolean;
}

const LIST_LIMIT = 200;

/** One checked field: shape and API document from the same place. Its refusal names the field (`errors[].path`). */
function field(check: Check, schema: ApiPropertyOptions, options: Common): PropertyDecorator {
  const { optional = false, nullable = false, list = false } = options;
  const decorators: PropertyDecorator[] = [
    ApiProperty({
      ...schema,
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
      ...(list ? { isArray: true, maxItems: options.maxItems ?? LIST_LIMIT } : {}),
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.example === undefined ? {} : { example: options.example }),
    } as ApiPropertyOptions),
    checked(check, list),
  ];
  if (list) decorators.push(isList(options.maxItems ?? LIST_LIMIT));
  if (optional || nullable) decorators.push(isGivenIf(optional, nullable));
  return applyDecorators(...decorators);
}

function checked({ code, zh, en, holds }: Check, each: boolean): PropertyDecorator {
  return ValidateBy({ name: code, validator: { validate: holds } }, { each, message: inBoth(zh, en) });
}

function isGivenIf(optional: boolean, nullable: boolean): PropertyDecorator {
  return ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null));
}

function isList(max: number): PropertyDecorator {
  const message = inBoth(`要填一个列表，至多 ${String(max)} 项`, `must be a list of at most ${String(max)}`);
  return applyDecorators(IsArray({ message }), ArrayMaxSize(max, { message }));
}

/** Text without NUL or half a character (a lone surrogate), trimmed by nobody, not blank. */
export function isText(value: unknown, min: number, max: number): boolean {
  return (
    typeof value === 'string' &&
    value.isWellFormed() &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value) &&
    Array.from(value).length <= max &&
    value.trim().length >= min
  );
}

export function TextField(
  options: Common & { readonly max: number; readonly min?: number; readonly pattern?: RegExp },
): PropertyDecorator {
  const { max, min = 1, pattern } = options;
  return field(
    {
      code: 'text',
      zh: `要填 ${String(min)}—${String(max)} 个字，不含控制字符`,
      en: `must be text of ${String(min)} to ${String(max)} characters without control characters`,
      holds: (value) => isText(value, min, max) && (pattern === undefined || pattern.test(value as string)),
    },
    { type: 'string', minLength: min, maxLength: max, ...(pattern === undefined ? {} : { pattern: pattern.source }) },
    options,
  );
}

export function BusinessDateField(options: Common = {}): PropertyDecorator {
  return field(
    {
      code: 'date',
      zh: '要填日历上有的日期，如 2022-10-31',
      en: 'must be a day of the calendar such as 2022-10-31',
      holds: (value) => typeof value === 'string' && parseBusinessDate(value) !== undefined,
    },
    { type: 'string', format: 'date', example: '2022-10-31' },
    options,
  );
}

export function InstantField(options: Common = {}): PropertyDecorator {
  return field(
    {
      code: 'instant',
      zh: '要填带时区的时刻，如 2022-10-31T08:00:00Z',
      en: 'must be an instant with an offset such as 2022-10-31T08:00:00Z',
      holds: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
    },
    { type: 'string', format: 'date-time' },
    options,
  );
}

/** Whole yuan. Where negative amounts are allowed (a difference), 0 is none. */
export function YuanField(options: Common & { readonly min?: number } = {}): PropertyDecorator {
  const { min = 1 } = options;
  return field(
    {
      code: 'yuan',
      zh: `要填整数元，${String(min)} 到 ${String(MAX_YUAN)}`,
      en: `must be whole yuan from ${String(min)} to ${String(MAX_YUAN)}`,
      holds: (value) => isWhole(value, min, MAX_YUAN) && (min >= 0 || value !== 0),
    },
    { type: 'integer', minimum: min, maximum: MAX_YUAN, example: 260_000_000 },
    options,
  );
}

export function CountField(options: Common & { readonly min: number; readonly max: number }): PropertyDecorator {
  const { min, max } = options;
  const decorators = [
    field(
      {
        code: 'integer',
        zh: `要填 ${String(min)} 到 ${String(max)} 的整数`,
        en: `must be a whole number from ${String(min)} to ${String(max)}`,
        holds: (value) => isWhole(value, min, max),
      },
      { type: 'integer', minimum: min, maximum: max },
      options,
    ),
  ];
  if (options.query === true)
    decorators.push(Transform(({ value }) => (value === undefined ? undefined : numberIn(value))));
  return applyDecorators(...decorators);
}

/** A decimal as text, exact: a rate, an amount of foreign money. */
export function DecimalField(options: Common & { readonly decimals: number }): PropertyDecorator {
  const { decimals } = options;
  const pattern = new RegExp(`^\\d{1,13}(\\.\\d{1,${String(decimals)}})?$`);
  return field(
    {
      code: 'decimal',
      zh: `要填正数，至多 ${String(decimals)} 位小数，写成文本`,
      en: `must be a positive number as text, at most ${String(decimals)} decimals`,
      holds: (value) => typeof value === 'string' && pattern.test(value) && Number(value) > 0,
    },
    { type: 'string', pattern: pattern.source },
    options,
  );
}

export function IdField(options: Common = {}): PropertyDecorator {
  return field(
    {
      code: 'id',
      zh: '要填编号（UUID）',
      en: 'must be an id (UUID)',
      holds: (value) => typeof value === 'string' && isId(value),
    },
    { type: 'string', format: 'uuid' },
    options,
  );
}

export function FlagField(options: Common = {}): PropertyDecorator {
  const flag = field(
    {
      code: 'boolean',
      zh: '要填 true 或 false',
      en: 'must be true or false',
      holds: (value) => typeof value === 'boolean',
    },
    { type: 'boolean' },
    options,
  );
  const read = Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)));
  return options.query === true ? applyDecorators(flag, read) : flag;
}

export function OneOfField(values: readonly string[], options: Common = {}): PropertyDecorator {
  return field(
    {
      code: 'one_of',
      zh: `只能是：${values.join('、')}`,
      en: `must be one of ${values.join(', ')}`,
      holds: (value) => typeof value === 'string' && values.includes(value),
    },
    { type: 'string', enum: [...values] },
    options,
  );
}

/** An object of its own fields, or a list of such. */
export function NestedField(type: () => new () => object, options: Common = {}): PropertyDecorator {
  const { optional = false, nullable = false, list = false } = options;
  const message = inBoth('要填一个对象', 'must be an object');
  const decorators: PropertyDecorator[] = [
    ApiProperty({
      type: () => type(), // the document recognises a lazy type by the name of its function
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
      ...(list ? { isArray: true } : {}),
      ...(options.description === undefined ? {} : { description: options.description }),
    }),
    Type(type),
    ValidateBy({ name: 'object', validator: { validate: isObject } }, { each: list, message }),
    ValidateNested({ each: list, message }),
  ];
  if (list) decorators.push(isList(options.maxItems ?? LIST_LIMIT));
  if (optional || nullable) decorators.push(isGivenIf(optional, nullable));
  return applyDecorators(...decorators);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** −0 is no amount: it prints as 0 and divides as something else. */
function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0) && (value as number) >= min && (value as number) <= max;
}

function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** Of which knowledge a report is: an instant, or a day, which means its end in Asia/Shanghai. */
export function AsOfField(options: Common = {}): PropertyDecorator {
  return field(
    {
      code: 'as_of',
      zh: '要填日期，或带时区的时刻',
      en: 'must be a day, or an instant with an offset',
      holds: (value) => typeof value === 'string' && (parseBusinessDate(value) ?? parseInstant(value)) !== undefined,
    },
    { type: 'string', example: '2022-11-10T09:30:00Z', description: 'an instant, or a day: its end in Asia/Shanghai' },
    options,
  );
}

/** An object whose inside a rule of its own checks. */
export function ObjectField(options: Common = {}): PropertyDecorator {
  return field(
    { code: 'object', zh: '要填一个对象', en: 'must be an object', holds: isObject },
    { type: 'object', additionalProperties: true },
    options,
  );
}
