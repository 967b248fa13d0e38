import { ImportBundle } from '#libs/ledgers';
import type { Command } from '../command.js';

export const importBundle: Command = {
  name: 'import bundle',
  summary: '导入 CSV 数据包 / take in a CSV bundle: all of it, or nothing',
  args: ['<dir>'],
  async run({ app, args: [dir = ''], out }) {
    const answer = await app.get(ImportBundle).run(dir, {
      progress: (zh, en) => {
        out.progress(`${zh}  ${en}`);
      },
    });
    if ('badRows' in answer) {
      for (const { file, row, column, code, message } of answer.badRows) {
        out.progress(`${file}:${String(row)} ${column} [${code}] ${message.zh} / ${message.en}`);
      }
      out.progress(`${String(answer.badRows.length)} 处有错，什么都没有导入 / errors; nothing was taken`);
      return 1;
    }
    out.result(JSON.stringify(answer.summary, null, 2));
    return 0;
  },
};
