import { accessSync, constants } from 'node:fs';
import { CONFIGURATION, Database } from '#libs/database';
import type { Configuration } from '#libs/kernel';
import { City } from '#libs/organisation';
import { ChannelSettings, complaintOfRedisAt } from '#libs/reminders';
import type { Command } from '../command.js';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly cure: string;
}

export const doctor: Command = {
  name: 'doctor',
  summary: '检查本机的安装 / say what is wrong with this installation and how to mend it',
  async run({ app, out }) {
    const configuration = app.get<Configuration>(CONFIGURATION);
    const database = app.get(Database);
    const city = await app.get(City).read();
    const findings: Finding[] = [
      {
        what: `Node ${process.versions.node}`,
        ok: isNewEnough(process.versions.node),
        cure: '装 Node 20.19 以上 / install Node 20.19 or newer',
      },
      {
        what: `数据文件夹 / data folder ${configuration.dataDir}`,
        ok: isWritable(configuration.dataDir),
        cure: '改权限，或换 ZHUDIAN_DATA_DIR / change its permissions, or ZHUDIAN_DATA_DIR',
      },
      {
        what: configuration.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL',
        ok: await database.isReachable().catch(() => false),
        cure: '检查 DATABASE_URL / check DATABASE_URL',
      },
      {
        what: `城市 / city: ${city?.name ?? '—'}`,
        ok: city !== undefined,
        cure: 'npm start，或 / or npm run zhudian -- init',
      },
    ];
    if (configuration.redisUrl !== undefined) {
      const complaint = await complaintOfRedisAt(configuration.redisUrl);
      findings.push({ what: 'Redis', ok: complaint === undefined, cure: complaint ?? '' });
    }
    findings.push({
      what: '渠道设置的密钥 / the key of the channels',
      ok: await app.get(ChannelSettings, { strict: false }).areOpen(),
      cure: '用封存时的 ZHUDIAN_SECRET_KEY，或重新设置渠道 / use the ZHUDIAN_SECRET_KEY they were sealed with, or set them up again',
    });
    for (const { what, ok, cure } of findings) out.result(ok ? `✓ ${what}` : `✗ ${what} → ${cure}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
