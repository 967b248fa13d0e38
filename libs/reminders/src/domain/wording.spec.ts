import { businessDate, type Instant, workCalendar } from '#libs/kernel';
import type { Reminder } from './reminder.js';
import { RULE_CODES, RULES, type RuleCode } from './rules.js';
import { lineOf, wordingOf } from './wording.js';

const ABOUT = { enterprise: '正窗门窗', project: null, person: '韦一', unit: '驻点一队' };
const CALENDAR = workCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]);
const CHINESE = /\p{Script=Han}/u;

function reminder(rule: RuleCode, detail: Reminder['detail'] = {}): Reminder {
  return {
    ...{ id: 'r', version: 1, rule, ruleVersion: 0, subjectKind: RULES[rule].subject, subjectId: 's', detail },
    ...{ enterpriseId: null, projectId: null, on: businessDate('2026-11-16'), advance: true, userId: null },
    ...{ unitId: 'u', secondUnitId: null, state: 'open', dueOn: businessDate('2026-11-30'), nextPlace: null },
    ...{ nextAt: null, rung: 1, snoozedUntil: null, assignedUserId: null, provisional: false },
    ...{ recordedAt: 0 as Instant, closedAt: null },
  };
}
const said = (one: Reminder) => ({
  ...{ reminder: one, about: ABOUT, today: businessDate('2026-11-30'), calendar: CALENDAR },
});

describe('what a reminder says, in the language of who reads it', () => {
  it.each([
    [
      reminder('next_action', { kind: 'call', what: 'call back' }),
      { zh: '正窗门窗：11月16日：call back', en: '正窗门窗: 16 Nov: call back' },
    ],
    [
      reminder('idle_contacted'),
      {
        zh: '正窗门窗：对接后已 10 个工作日没有跟进，请安排下一步。',
        en: '正窗门窗: Contacted, and no follow-up for 10 working days: plan the next step.',
      },
    ],
    [
      reminder('funds_to_verify', { kind: 'receipt', amountYuan: 12_345_000 }),
      {
        zh: '正窗门窗：一笔到资 1234.5 万元待核实。',
        en: '正窗门窗: A receipt of ¥12,345,000 waits to be verified.',
      },
    ],
    [
      reminder('funds_to_verify', { kind: 'reversal', amountYuan: 10_000 }),
      { zh: '正窗门窗：一笔核减 1 万元待核实。', en: '正窗门窗: A reversal of ¥10,000 waits to be verified.' },
    ],
    [reminder('digest_daily'), { zh: '正窗门窗：每日汇总', en: '正窗门窗: Daily digest' }],
  ] as const)('$rule', (one, { zh, en }) => {
    expect({ zh: lineOf(said(one), 'zh'), en: lineOf(said(one), 'en') }).toEqual({ zh, en });
  });

  it.each(RULE_CODES)('%s has words of its own in both, with nothing left open', (rule) => {
    const one = reminder(rule, { what: 'x', count: 3, name: 'y', amountYuan: 10_000, kind: 'receipt' });
    const [zh, en] = [lineOf(said(one), 'zh'), lineOf(said(one), 'en')].map((line) =>
      line.slice(ABOUT.enterprise.length),
    );
    expect(zh).toMatch(CHINESE);
    expect(en).not.toMatch(CHINESE);
    expect(`${zh ?? ''}${en ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
  });

  it('what goes out to groups and mailboxes is in Chinese, and names who is responsible', () => {
    expect(wordingOf(said(reminder('idle_contacted')))).toEqual({
      title: '对接后未跟进：正窗门窗',
      lines: ['对接后已 10 个工作日没有跟进，请安排下一步。', '责任人：韦一', '单位：驻点一队'],
    });
  });
});
