import { taskOf } from './task.js';

const GIVEN = {
  rule: 'next_action',
  on: '2026-11-20',
  dueOn: '2026-11-19',
  text: '桂江板业有限公司：11月20日：送样品',
  enterpriseName: '桂江板业有限公司',
  projectName: null,
} as const;

describe('what a card says is to be done', () => {
  it('of a next step: the words as they were written, on the day that was meant', () => {
    expect(taskOf({ ...GIVEN, detail: { kind: 'outbound_visit', what: '送样品' } })).toEqual({
      words: '送样品',
      day: '2026-11-20',
    });
  });

  it('of a next step without words, and by any other rule: the sentence of the rule, on the day it is due', () => {
    expect(taskOf({ ...GIVEN, detail: { kind: 'call', what: '' } }).words).toBe('11月20日：送样品');
    expect(taskOf({ ...GIVEN, rule: 'milestone_due', detail: { what: '厂房封顶' } })).toEqual({
      words: '11月20日：送样品',
      day: '2026-11-19',
    });
  });
});
