import { defineProblems } from '#libs/kernel';

export const problems = defineProblems({
  import_stale: {
    status: 409,
    zh: '试算之后数据又变了，请重新导入。',
    en: 'The data has changed since the import was computed; import again.',
  },
});
