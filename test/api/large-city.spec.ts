import { AskedStatements } from '../support/asked-statements.js';
import { City } from '../support/city.js';
import { openPlans } from '../support/open-plans.js';
import { openStoredData } from '../support/stored-data.js';
import { liveADay } from '../support/working-day.js';

/** Of these a city has as many as units, people, rules or years; they do not grow with its enterprises. */
const STAYS_SMALL = new Set([
  'access_token',
  'app_user',
  'calendar_feed',
  'channel_setting',
  'city',
  'city_event',
  'delivery_queue',
  'hand_over',
  'import_run',
  'introducer',
  'open_write',
  'protection_setting',
  'queue_namespace',
  'reminder_rule',
  'reminder_setting',
  'retention_setting',
  'robot_budget',
  'rule_set',
  'session',
  'sign_in_attempt',
  'target',
  'unit',
  'unit_name',
  'unit_span',
  'user_grant',
  'work_calendar_year',
]);

/** What may go through whole tables, by words that only such statements say; measured over 20,000 enterprises. */
const MAY_READ_ALL: readonly { readonly saying: RegExp; readonly why: string }[] = [
  {
    saying: /\bcounted_from\b|\bgroup_key\b|'inbound_visit' AS why/,
    why: 'a report: on a thread of its own, kept until something is written',
  },
  { saying: /\bone_id\b/, why: 'the pairs of names that look alike: found once, kept until something is written' },
  {
    saying: /^SELECT SUM\(n\) AS count/,
    why: 'how many a list has, and their money: kept until something is written; 8 ms',
  },
  {
    saying: /^SELECT COUNT\(\*\) AS n FROM \w+( AS)?( \w)?( WHERE 1 = 1[ 1=AND]*)?$/,
    why: 'how long a list without a filter is; 1 ms',
  },
  { saying: /\be\.status = \S+ ORDER BY/, why: 'those who paused or were lost are few' },
  {
    saying: /^SELECT e\.id FROM enterprise e WHERE e\.owner_unit_id IS NOT NULL AND \( e\.id IN/,
    why: 'whom a rule concerned in the past: asked by its trial',
  },
  { saying: /FROM (difficulty|integrity_flag) AS \w JOIN project/, why: 'there are hundreds of them; 1 ms' },
  { saying: /FROM ownership_request r JOIN enterprise/, why: 'there are a thousand of them; 1 ms' },
  { saying: /FROM ownership_period p JOIN ownership_period n/, why: 'who passed to whom, for the office; 1 ms' },
  { saying: /t\.shares LIKE/, why: 'what a unit that is dissolved shares in: asked once in its life' },
];

/** On average more than a quarter of a table: the part of a team, or of one of five counties, is less. */
const WHOLE = 0.25;

describe('what is asked of a large city', () => {
  let city: City;
  const asked = new AskedStatements();

  beforeAll(async () => {
    city = await City.startReference(300);
    asked.listen();
    try {
      await liveADay(city);
    } finally {
      asked.stop();
    }
  });
  afterAll(async () => {
    await city.close();
  });

  const wholeReads = async (): Promise<string[]> => {
    const plans = await openPlans(city.configuration);
    try {
      const found: string[] = [];
      for (const statement of asked.all) {
        for (const { table, how, share } of await plans.readsOf(statement)) {
          const text = statement.text.replace(/\s+/g, ' ').trim();
          if (share < WHOLE || STAYS_SMALL.has(table) || MAY_READ_ALL.some(({ saying }) => saying.test(text))) continue;
          found.push(`${table}: ${how}: ${text}`);
        }
      }
      return found;
    } finally {
      await plans.close();
    }
  };

  it('is found by an index, or has a reason', async () => {
    expect(asked.all.length).toBeGreaterThan(400);
    expect(await wholeReads()).toEqual([]);
  });

  it.each([
    ['ix_milestone_project', /^milestone: .* p\.enterprise_id IN/],
    ['ix_ownership_request_enterprise', /^ownership_request: .* FROM ownership_request WHERE enterprise_id IN/],
    ['ix_enterprise_uscc', /^enterprise: .* WHERE e\.name_key = \S+ OR e\.uscc = /],
  ])('would not be without %s', async (index, missed) => {
    const data = await openStoredData(city.configuration);
    await data.run(`DROP INDEX ${index}`);
    await data.close();
    expect(await wholeReads()).toContainEqual(expect.stringMatching(missed));
  });
});
