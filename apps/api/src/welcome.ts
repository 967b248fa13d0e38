import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '#libs/http';
import type { EmptyCityMade } from '#libs/ledgers';
import { DemoUsers } from './demo-users.js';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  member: '队员 member',
  lead: '队长 lead',
  scheduler: '调度员 scheduler',
  office: '招商办 office',
  leader: '市领导 leader',
};

/** What a person reads when the server is ready: where it is, and who can sign in. */
export async function welcome(
  app: INestApplicationContext,
  address: string,
  empty: EmptyCityMade | undefined,
): Promise<string> {
  const lines = [`驻点 Zhudian 已就绪 is ready: ${address}/  (API: ${address}/api/docs)`];
  const demo = await app.get(DemoUsers).read();
  if (empty?.user !== undefined) {
    lines.push(`用户 user: ${empty.user.username}  密码 password: ${empty.user.password}（只显示这一次 shown once）`);
  } else if (demo !== undefined) {
    lines.push(
      `示范城市 reference city: ${demo.cityName}，密码都是 every password is ${demo.password}`,
      ...demo.users.map(({ role, username }) => `  ${ROLE_WORDS[role]}: ${username}`),
    );
  }
  return `${lines.join('\n')}\n`;
}
