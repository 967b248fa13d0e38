import { defineProblems } from '#libs/kernel';

export const dispatchProblems = defineProblems({
  delivery_not_failed: {
    status: 422,
    zh: '这一条没有失败，不用重发。',
    en: 'This delivery did not fail: there is nothing to retry.',
  },
});
