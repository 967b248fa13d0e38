import { defineProblems } from '#libs/kernel';

export const problems = defineProblems({
  unknown_figure: { status: 422, zh: '这个口径没有指标“{figure}”。', en: 'This rule set has no figure {figure}.' },
  unknown_report_unit: { status: 422, zh: '没有单位“{unit}”。', en: 'There is no unit {unit}.' },
  unknown_rule_set: { status: 422, zh: '没有这个统计口径。', en: 'There is no such rule set.' },
  period_backwards: { status: 422, zh: '统计期的结束早于开始。', en: 'The period ends before it begins.' },
  rule_set_invalid: { status: 422, zh: '口径定义有误：{reason}。', en: 'The rule set definition is wrong: {reason}.' },
  target_scope_unknown: {
    status: 422,
    zh: '任务的范围不对：{scope}。',
    en: 'The scope of the target is wrong: {scope}.',
  },
});
