import { defineProblems } from '#libs/kernel';

export const problems = defineProblems({
  reminder_closed: {
    status: 409,
    zh: '这条提醒已经处理完，或事由已不在。',
    en: 'This reminder is done, or its reason has ended.',
  },
  not_a_working_day: {
    status: 422,
    zh: '{on} 不是工作日，请改到工作日。',
    en: '{on} is no working day; choose one.',
  },
  snooze_too_far: {
    status: 422,
    zh: '只能推迟到今天之后、{until} 之前的工作日。',
    en: 'It can be put off to a working day after today, until {until}.',
  },
  not_a_colleague: {
    status: 422,
    zh: '只能交给本单位在岗的人。',
    en: 'It can be given only to somebody who works in the unit.',
  },
  rule_days_wrong: {
    status: 422,
    zh: '天数要从小到大、不重复，升级要从早到晚；重复的规则，升级要早于下一次提醒。',
    en: 'Days must rise and not repeat, escalations too; where a rule repeats, it escalates before it rings again.',
  },
  rule_not_editable: {
    status: 422,
    zh: '这条规则没有这些参数可改。',
    en: 'This rule has no such parameters.',
  },
  period_too_long: {
    status: 422,
    zh: '请选 366 天以内、先后不颠倒的一段时间。',
    en: 'Choose a period of at most 366 days that does not end before it begins.',
  },
  message_in_the_past: {
    status: 422,
    zh: '发送时间已过。',
    en: 'The time of sending has passed.',
  },
  message_without_audience: {
    status: 422,
    zh: '请选择发给谁。',
    en: 'Choose to whom it goes.',
  },
  recurrence_incomplete: {
    status: 422,
    zh: '每周要选星期几，每月要选几号，每个工作日两者都不选。',
    en: 'Weekly needs a weekday, monthly a day of the month, each working day neither.',
  },
  message_sent_already: {
    status: 409,
    zh: '这条消息已经发完或已取消。',
    en: 'This message has been sent, or was cancelled.',
  },
});
