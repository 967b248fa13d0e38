import { ROLES } from '#libs/http';

import { businessDateOf, Clock } from '#libs/kernel';
import { FindUnits, newSecret, systemActor, Users } from '#libs/organisation';
import type { Command } from '../command.js';

export const userAdd: Command = {
  name: 'user add',
  summary: '新增用户，密码只显示一次 / add a user; the password is shown once',
  args: ['<username>'],
  options: { 'name=': '姓名 / full name', 'unit=': '单位代码 / unit code', 'role=': ROLES.join(' | ') },
  async run({ app, args: [username = ''], options, out }) {
    const { name, unit: code } = options;
    const role = ROLES.find((one) => one === options['role']);
    if (typeof name !== 'string' || typeof code !== 'string' || role === undefined) {
      out.progress('--name, --unit, --role 都要填 / are needed');
      return 2;
    }
    const unit = await app.get(FindUnits).byIdOrCode(code);
    if (unit === undefined) {
      out.progress(`没有单位 ${code}  There is no unit ${code}`);
      return 1;
    }
    const password = newSecret().slice(0, 16);
    const users = app.get(Users);
    const from = businessDateOf(app.get(Clock).now());
    await users.create(systemActor('cli', '命令行'), {
      username,
      name,
      password,
      grants: [{ role, unitId: unit.id, from }],
    });
    out.result(JSON.stringify({ username, password }, null, 2));
    return 0;
  },
};
