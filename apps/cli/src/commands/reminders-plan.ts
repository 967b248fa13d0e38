import { PlanAhead } from '#libs/reminders';
import type { Command } from '../command.js';

const MOST_DAYS = 366;

export const remindersPlan: Command = {
  name: 'reminders plan',
  summary: '将要发出的提醒 / what will be sent, if nothing happens meanwhile',
  options: { 'days=': '1–366', json: '{items: [{rule, subjectId, unitCode, recipient, channel, dueAt}]}' },
  async run({ app, options, out }) {
    const days = Number(options['days'] ?? 14);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      out.progress('--days: 1–366');
      return 2;
    }
    const items = await app.get(PlanAhead, { strict: false }).run(days);
    if (options['json'] === true) out.result(JSON.stringify({ items }, null, 2));
    else {
      for (const { dueAt, rule, unitCode, recipientName, recipient, channel, inDigest } of items)
        out.result(
          [dueAt, rule, unitCode ?? '—', recipientName ?? recipient, inDigest ? `${channel}*` : channel].join('\t'),
        );
      out.progress(
        `${String(items.length)} 条；* 并入每日汇总 / ${String(items.length)} sendings; *: within the daily digest`,
      );
    }
    return 0;
  },
};
