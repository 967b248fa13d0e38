import { defineProblems } from '#libs/kernel';

/** The refusals of this room. */
export const problems = defineProblems({
  nothing_sealed: {
    status: 409,
    zh: '还没有封存任何记录，稍后再取链头。',
    en: 'Nothing is sealed yet; ask for the head a little later.',
  },
  not_a_head: {
    status: 422,
    zh: '这不是导出的链头。请把整行粘贴过来。',
    en: 'This is no exported head. Paste the whole line.',
  },
});
