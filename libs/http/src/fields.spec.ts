import 'reflect-metadata';
import { commonProblems, type Problem } from '#libs/kernel';
import {
  BusinessDateField,
  CountField,
  DecimalField,
  FlagField,
  IdField,
  NestedField,
  OneOfField,
  TextField,
  YuanField,
} from './fields.js';
import { validationPipe } from './validation.js';

class Inner {
  @TextField({ max: 5 }) readonly name!: string;
}

class Body {
  @TextField({ max: 5, optional: true }) readonly text?: string;
  @BusinessDateField({ optional: true }) readonly on?: string;
  @YuanField({ optional: true }) readonly amountYuan?: number;
  @YuanField({ optional: true, min: -100 }) readonly deltaYuan?: number;
  @CountField({ min: 1, max: 9, optional: true }) readonly count?: number;
  @DecimalField({ decimals: 2, optional: true }) readonly decimal?: string;
  @IdField({ optional: true }) readonly id?: string;
  @IdField({ optional: true, list: true, maxItems: 2 }) readonly ids?: string[];
  @FlagField({ optional: true }) readonly flag?: boolean;
  @OneOfField(['a', 'b'], { optional: true }) readonly one?: string;
  @NestedField(() => Inner, { optional: true }) readonly inner?: Inner;
  @NestedField(() => Inner, { optional: true, list: true }) readonly inners?: Inner[];
  @TextField({ max: 5, optional: true, nullable: true }) readonly cleared?: string | null;
}

async function refusal(body: unknown): Promise<Problem | undefined> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: Body });
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

describe('a field refuses what it cannot be, and names itself', () => {
  it.each([
    ['text', 'toolong', 'text'],
    ['text', '', 'text'],
    ['text', '   ', 'text'],
    ['text', 'a\u0000b', 'text'],
    ['text', '\ud800', 'text'],
    ['text', 7, 'text'],
    ['text', null, 'text'],
    ['on', '2022-02-30', 'on'],
    ['on', '2022-1-1', 'on'],
    ['amountYuan', 0, 'amountYuan'],
    ['amountYuan', -0, 'amountYuan'],
    ['amountYuan', 0.1, 'amountYuan'],
    ['amountYuan', Number.POSITIVE_INFINITY, 'amountYuan'],
    ['amountYuan', 9_000_000_000_000_001, 'amountYuan'],
    ['amountYuan', '5', 'amountYuan'],
    ['deltaYuan', 0, 'deltaYuan'],
    ['count', 10, 'count'],
    ['decimal', '1.234', 'decimal'],
    ['decimal', '0', 'decimal'],
    ['id', 'x', 'id'],
    ['ids', ['x'], 'ids'],
    ['ids', 'x', 'ids'],
    ['flag', 'yes', 'flag'],
    ['one', 'c', 'one'],
    ['inner', 'x', 'inner'],
    ['inner', { name: 7 }, 'inner.name'],
    ['inner', { name: 'ok', more: 1 }, 'inner.more'],
    ['inners', [{ name: 'ok' }, { name: 7 }], 'inners[1].name'],
    ['nonsense', 1, 'nonsense'],
  ])('%s: %j', async (field, value, path) => {
    const problem = await refusal({ [field]: value });
    expect(problem?.code).toBe(commonProblems.invalid_input().code);
    expect(problem?.errors?.map((error) => error.path)).toContain(path);
    for (const { message } of problem?.errors ?? []) {
      expect(message.zh).not.toBe('填得不对');
      expect(message.en).not.toBe('is not valid');
    }
  });

  it.each([
    { text: '五个汉字吗' },
    { on: '2024-02-29', amountYuan: 9_000_000_000_000_000, deltaYuan: -5, count: 9 },
    { decimal: '12000000.5', ids: [], flag: false, one: 'a', inner: { name: 'ok' }, inners: [], cleared: null },
    {},
  ])('takes %j', async (body) => {
    expect(await refusal(body)).toBeUndefined();
  });
});
