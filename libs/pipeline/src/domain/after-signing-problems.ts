import { defineProblems, defineWords } from '#libs/kernel';

defineWords('milestoneState', {
  open: { zh: '未完成', en: 'open' },
  done: { zh: '已完成', en: 'done' },
  cancelled: { zh: '已取消', en: 'cancelled' },
});
defineWords('difficultyState', {
  open: { zh: '未解决', en: 'open' },
  resolved: { zh: '已解决', en: 'resolved' },
});
defineWords('level', {
  unit: { zh: '责任单位', en: 'the unit' },
  office: { zh: '招商办', en: 'the office' },
  city_leader: { zh: '市领导', en: 'the city leader' },
});

/** The refusals of life after signing (domain.md §4). */
export const problems = defineProblems({
  milestone_or_template: {
    status: 422,
    zh: '要么选一套模板，要么填名称和期限。',
    en: 'Choose a template, or give a name and a due date.',
  },
  milestone_not_possible: {
    status: 409,
    zh: '这个节点{milestoneState}，不能这样改。',
    en: 'The milestone is {milestoneState}; this is not possible.',
  },
  milestone_exists: { status: 409, zh: '项目已有这个节点。', en: 'The project has this milestone already.' },
  due_before_signing: {
    status: 422,
    zh: '期限 {dueOn} 早于签约日 {signedOn}。',
    en: 'The due date {dueOn} is before the signing on {signedOn}.',
  },
  due_in_the_past: {
    status: 422,
    zh: '办结期限 {dueOn} 已经过了。',
    en: 'The due date {dueOn} has passed already.',
  },
  difficulty_not_possible: {
    status: 409,
    zh: '这个难点{difficultyState}，不能这样办。',
    en: 'The difficulty is {difficultyState}; this is not possible.',
  },
  difficulty_not_escalated: {
    status: 422,
    zh: '这个难点还在{level}，没有提级到你。',
    en: 'The difficulty is still with {level}; it was not escalated to you.',
  },
  difficulty_at_the_top: {
    status: 422,
    zh: '已经提级到市领导，不能再提级。',
    en: 'It is with the city leader already; there is no higher level.',
  },
  difficulty_with_the_office: {
    status: 403,
    zh: '已提级到招商办，由招商办提请市领导。',
    en: 'It is with the office; only the office takes it to the city leader.',
  },
  leader_unknown: { status: 422, zh: '没有这位市领导。', en: 'There is no such city leader.' },
});
