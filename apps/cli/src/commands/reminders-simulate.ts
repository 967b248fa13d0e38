import { readFile } from 'node:fs/promises';
import { parseBusinessDate } from '#libs/kernel';
import { NOT_SIMULATED, readRuleEdits, SimulateReminders } from '#libs/reminders';
import type { Command } from '../command.js';

export const remindersSimulate: Command = {
  name: 'reminders simulate',
  summary: `过去一段时间按规则会提醒什么，不含${NOT_SIMULATED.join('、')}，也不算当时有人办结或推迟 / what would have rung in a past period; not ${NOT_SIMULATED.join(', ')} (too little is kept), nor that somebody ticked off or put off`,
  options: {
    'from=': 'YYYY-MM-DD',
    'to=': 'YYYY-MM-DD',
    'rule=':
      'a JSON file: {"idle_contacted": {"enabled": true, "due": [5], "repeatEvery": null, "hour": "08:37", "escalates": []}}',
    json: '{items: [{rule, subjectId, unitCode, at, isDue, escalatesTo}]}',
  },
  async run({ app, options, out }) {
    const day = (name: string) => parseBusinessDate(typeof options[name] === 'string' ? options[name] : '');
    const [from, to] = [day('from'), day('to')];
    if (from === undefined || to === undefined || to < from) {
      out.progress('--from, --to: YYYY-MM-DD');
      return 2;
    }
    const file = options['rule'];
    const edits = typeof file === 'string' ? readRuleEdits(await readFile(file, 'utf8')) : {};
    if (edits === undefined) {
      out.progress('--rule: 不是规则文件 / not a file of rules');
      return 2;
    }
    const items = await app.get(SimulateReminders, { strict: false }).run(from, to, edits);
    if (options['json'] === true) out.result(JSON.stringify({ items }, null, 2));
    else {
      const counts = new Map<string, number>();
      for (const { rule, unitCode } of items) {
        const key = `${rule}\t${unitCode ?? '—'}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const [key, count] of [...counts].sort()) out.result(`${key}\t${String(count)}`);
      out.progress(`${String(items.length)} 次 / ${String(items.length)} rings`);
    }
    return 0;
  },
};
