import { type Passage, ReadPassages } from '#libs/enterprises';
import type { Command } from '../command.js';

const AT_ONCE = 200;

export const ownershipPassed: Command = {
  name: 'ownership passed',
  summary: '保护期满后易主的企业 / enterprises that lapsed and were claimed by another unit',
  options: { json: '{items: [{enterprise, from, lapsedOn, to, claimedOn, since}]}' },
  async run({ app, options, out }) {
    const passages = app.get(ReadPassages, { strict: false });
    const items: Passage[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await passages.run({ limit: AT_ONCE, ...(cursor === undefined ? {} : { cursor }) });
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    if (options['json'] === true) out.result(JSON.stringify({ items }, null, 2));
    else {
      for (const { enterprise, from, lapsedOn, to, claimedOn } of items) {
        out.result(
          [enterprise.name, from.unitName ?? from.unitId, lapsedOn ?? '—', to.unitName ?? to.unitId, claimedOn].join(
            '\t',
          ),
        );
      }
      out.progress(
        `${String(items.length)} 家：企业、原归属、保护期满次日、新归属、新首报日 / enterprise, owner, first day unprotected, new owner, day of its claim`,
      );
    }
    return 0;
  },
};
