import { pinyin } from 'pinyin-pro';
import { readSentence } from './read-sentence.js';
import type { Reading } from './reading.js';
import { COUNTIES, type Meant, SENTENCES, TEAM_LIST, TODAY } from './sentences.js';

/** Around the National Day of 2026: off from Thursday 1 to Wednesday 7 October. */
const OFF = ['01', '02', '05', '06', '07'].map((day) => `2026-10-${day}`);

const context = (today: string) => ({
  today,
  enterprises: TEAM_LIST,
  counties: COUNTIES,
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !OFF.includes(day),
  pinyin: (text: string) =>
    Array.from(text, (character) => pinyin(character, { toneType: 'none', type: 'array', multiple: true })),
});

const FIELDS = ['firm', 'kind', 'on', 'who', 'next', 'amount', 'by'] as const;

function read(reading: Reading): Meant {
  const { enterprise, kind, occurredOn, persons, nextStep, amountYuan, introducer } = reading;
  return {
    ...(enterprise === null ? {} : { firm: enterprise.value.id }),
    ...(kind === null ? {} : { kind: kind.value }),
    ...(occurredOn === null ? {} : { on: occurredOn.value }),
    ...(persons.length === 0
      ? {}
      : { who: persons.map(({ value }) => (value.title === null ? value.name : `${value.name} ${value.title}`)) }),
    ...(nextStep === null ? {} : { next: [nextStep.value.on, nextStep.value.kind] as const }),
    ...(amountYuan === null ? {} : { amount: amountYuan.value }),
    ...(introducer === null ? {} : { by: introducer.value }),
  };
}

const OPEN = 'nothing';

function textOf(value: unknown): string {
  return value === undefined ? OPEN : JSON.stringify(value);
}

interface Tally {
  right: number;
  wrong: number;
  open: number;
}

function tally(): { total: Tally; faults: string[] } {
  const total: Tally = { right: 0, wrong: 0, open: 0 };
  const faults: string[] = [];
  for (const [text, meant, today = TODAY] of SENTENCES) {
    const got = read(readSentence(text, context(today)));
    for (const field of FIELDS) {
      const wanted = textOf(meant[field]);
      const had = textOf(got[field]);
      if (wanted === had) {
        if (wanted !== OPEN) total.right += 1;
        continue;
      }
      total[had === OPEN ? 'open' : 'wrong'] += 1;
      faults.push(`${text} — ${field}: ${had}, meant ${wanted}`);
    }
  }
  return { total, faults };
}

/** A wrong guess is worse than an open field: it has to be seen, and undone. */
const WRONG_COSTS = 3;

describe('the quick log reads sentences as people write them', () => {
  it('knows at least 150 of them', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(150);
  });

  it('fills nearly all that was said, and guesses next to nothing wrongly', () => {
    const { total, faults } = tally();
    const said = total.right + total.wrong + total.open;
    console.log(
      [`${String(SENTENCES.length)} sentences, ${String(said)} fields: ${JSON.stringify(total)}`, ...faults].join('\n'),
    );
    expect(total.wrong / said).toBeLessThanOrEqual(0.01);
    expect((total.right - WRONG_COSTS * total.wrong) / said).toBeGreaterThanOrEqual(0.95);
  });

  it('says of each guess which words it comes from', () => {
    for (const [text, , today = TODAY] of SENTENCES) {
      const { enterprise, kind, occurredOn, persons, amountYuan, introducer } = readSentence(text, context(today));
      for (const guess of [enterprise, kind, occurredOn, amountYuan, introducer, ...persons]) {
        if (guess === null) continue;
        expect(guess.from).toBeLessThan(guess.to);
        expect(guess.to).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('有意向 is a remark', () => {
    expect(readSentence('和维达纸业通电话，有意向', context(TODAY)).interest?.words).toBe('有意向');
    expect(readSentence('和维达纸业通电话，没有意向', context(TODAY)).interest).toBeNull();
  });

  it('offers both where a name fits two', () => {
    const { enterprise, candidates } = readSentence('今天拜访隆兴', context(TODAY));
    expect(enterprise).toBeNull();
    expect(candidates.map(({ id }) => id)).toEqual(['longxing-textile', 'longxing-electronics']);
  });

  it('keeps the full name of a firm that nobody knows', () => {
    const { newName } = readSentence('今天拜访了金牌橱柜家居科技股份有限公司', context(TODAY));
    expect(newName?.value).toBe('金牌橱柜家居科技股份有限公司');
  });
});
