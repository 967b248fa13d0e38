import type { INestApplicationContext } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import type { EmptyCityMade } from '#libs/ledgers';
import { REFERENCE_PASSWORD } from '#libs/ledgers';
import { City } from '#libs/organisation';

interface SignInHint {
  role: string;
  username: string;
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
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
  const city = await app.get(City).read();
  const lines = [`驻点 Zhudian 已就绪 is ready: ${address}/api/docs`];
  if (empty?.user !== undefined) {
    lines.push(`用户 user: ${empty.user.username}  密码 password: ${empty.user.password}（只显示这一次 shown once）`);
  } else if (city?.identity.startsWith('reference') === true) {
    lines.push(
      `示范城市 reference city: ${city.name}，密码都是 every password is ${REFERENCE_PASSWORD}`,
      ...(await hints(app)),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** One user of each role. */
async function hints(app: INestApplicationContext): Promise<string[]> {
  const rows = await app.get(Database).reader.run<SignInHint>(sql`
    SELECT g.role, COALESCE(MIN(CASE WHEN u.username LIKE '%-' || g.role THEN u.username END), MIN(u.username)) AS username
      FROM user_grant AS g JOIN app_user AS u ON u.id = g.user_id JOIN unit AS t ON t.id = g.unit_id
     WHERE g.ended_at IS NULL AND u.username IS NOT NULL AND u.disabled_at IS NULL AND (t.kind = 'field_team' OR g.role NOT IN ('member', 'lead'))
     GROUP BY g.role`);
  return Object.entries(ROLE_WORDS).flatMap(([role, words]) => {
    const hint = rows.find((row) => row.role === role);
    return hint === undefined ? [] : [`  ${words}: ${hint.username}`];
  });
}
