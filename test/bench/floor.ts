import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import BetterSqlite3 from 'better-sqlite3';

/** A bare `node:http` handler over prepared statements that read or write the same rows: what this machine can do at best. */
const [file = ''] = process.argv.slice(2);
const reader = new BetterSqlite3(file, { readonly: true });
const writer = new BetterSqlite3(file);
writer.pragma('synchronous = FULL');

const columns = reader.prepare(
  `SELECT * FROM enterprise WHERE status = 'active' AND stage = ? ORDER BY last_activity_at DESC, id DESC LIMIT 61`,
);
const counts = reader.prepare(
  `SELECT stage, COUNT(*), SUM(amount_yuan) FROM enterprise WHERE status = 'active' GROUP BY stage`,
);
const list = reader.prepare('SELECT * FROM enterprise ORDER BY last_activity_at DESC, id DESC LIMIT 81');
const found = reader.prepare(
  'SELECT e.* FROM enterprise_search s JOIN enterprise e ON e.id = s.enterprise_id WHERE enterprise_search MATCH ? LIMIT 80',
);
const one = reader.prepare('SELECT * FROM enterprise WHERE id = ?');
const story = reader.prepare('SELECT * FROM evidence WHERE enterprise_id = ? ORDER BY recorded_at DESC LIMIT 81');
const [anyone] = reader.prepare('SELECT id FROM enterprise LIMIT 1').all() as { id: string }[];
const copyOf = (table: string) => {
  const names = (reader.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  return writer.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
};
const insertEnterprise = copyOf('enterprise');
const insertEvidence = copyOf('evidence');
const touch = writer.prepare('UPDATE enterprise SET last_activity_at = ?, version = version + 1 WHERE id = ?');
const enterpriseRow = one.get(anyone?.id) as Record<string, unknown>;
const evidenceRow = reader.prepare(`SELECT * FROM evidence WHERE kind = 'call' LIMIT 1`).get() as Record<
  string,
  unknown
>;
const headline = reader.prepare(
  `SELECT fact_kind, unit_id, substr(happened_on, 1, 7), SUM(amount_yuan), SUM(is_lead) FROM figure_entry
    WHERE happened_on BETWEEN ? AND ? GROUP BY 1, 2, 3`,
);

const write = writer.transaction((work: () => void) => {
  work();
});
const HANDLERS: Readonly<Record<string, (query: URLSearchParams) => unknown>> = {
  '/board': () => ({
    counts: counts.all(),
    columns: ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'].map((stage) => columns.all(stage)),
  }),
  '/list': () => list.all(),
  '/search': (query) => found.all(query.get('q')),
  '/read': (query) => ({ enterprise: one.get(query.get('id')), items: story.all(query.get('id')) }),
  '/create': () => {
    const id = randomUUID();
    write.immediate(() => insertEnterprise.run({ ...enterpriseRow, id, name_key: id, uscc: null }));
    return { id };
  },
  '/log': (query) => {
    write.immediate(() => {
      insertEvidence.run({ ...evidenceRow, id: randomUUID(), enterprise_id: query.get('id'), project_id: null });
      touch.run(Date.now() * 1_000, query.get('id'));
    });
    return {};
  },
  '/headline': (query) => headline.all(query.get('from'), query.get('to')),
};

const server = createServer((incoming, answer) => {
  const url = new URL(incoming.url ?? '/', 'http://floor');
  incoming.resume();
  incoming.on('end', () => {
    const text = JSON.stringify(HANDLERS[url.pathname]?.(url.searchParams));
    answer.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`floor at ${typeof address === 'object' && address !== null ? String(address.port) : ''}\n`);
});
