import { MakeEmptyCity } from '#libs/ledgers';
import type { Command } from '../command.js';

export const init: Command = {
  name: 'init',
  summary: '建库：单位和一名办公室用户 / the database, the units, and one user of the office',
  async run({ app, out }) {
    const { outcome, user } = await app.get(MakeEmptyCity).run();
    if (user === undefined)
      out.progress('这个数据库已有城市，没有改动。  The database holds a city already; nothing was changed.');
    else
      out.progress(
        '用户名和密码只显示这一次，首次登录须改密码。  Shown once; the password must be changed at the first sign-in.',
      );
    out.result(JSON.stringify({ outcome, ...(user === undefined ? {} : user) }, null, 2));
    return 0;
  },
};
