import type { Instant } from '#libs/kernel';
import { BEGINNING, type ChainEnd, type StoredEntry, seal } from './chain.js';
import { checkLink, type Finding, type FoundLink } from './chain-check.js';
import { lineOf, parseHead } from './head.js';

const entry = (n: number, patch: Partial<StoredEntry> = {}): StoredEntry => ({
  id: `0000000${String(n)}`,
  recordedAt: (n * 10) as Instant,
  actorId: 'somebody',
  via: 'session',
  ip: null,
  requestId: 'r',
  action: 'contract.sign',
  subjectKind: 'project',
  subjectId: 'p',
  changes: '{"amountYuan":[null,1]}',
  note: null,
  ...patch,
});
const ENTRIES = [1, 2, 3, 4, 5].map((n) => entry(n));
const CHAIN: readonly FoundLink[] = seal(BEGINNING, ENTRIES).map((link, place) => ({
  ...link,
  entry: ENTRIES[place] ?? null,
}));

function check(links: readonly FoundLink[]): string[] {
  let end: ChainEnd = BEGINNING;
  const findings: Finding[] = [];
  for (const link of links) {
    findings.push(...checkLink(end, link));
    end = link;
  }
  return findings.map(({ fault, number, entryId }) => `${fault} ${String(number)} ${entryId ?? '-'}`);
}

const withEntry = (place: number, changed: StoredEntry | null): FoundLink[] =>
  CHAIN.map((link, at) => (at === place ? { ...link, entry: changed } : link));

describe('the chain over the audit trail', () => {
  it('holds as it was sealed, in one go or in several', () => {
    expect(check(CHAIN)).toEqual([]);
    const first = seal(BEGINNING, ENTRIES.slice(0, 2));
    expect([...first, ...seal(first[1] ?? BEGINNING, ENTRIES.slice(2))].map(({ hash }) => hash)).toEqual(
      CHAIN.map(({ hash }) => hash),
    );
  });

  it.each(Object.keys(entry(3)).filter((field) => field !== 'id'))('finds that %s was changed, once', (field) => {
    const changed = entry(3, { [field]: field === 'recordedAt' ? 31 : 'other' });
    expect(check(withEntry(2, changed))).toEqual(['entry_changed 3 00000003']);
  });

  it('finds a removed entry', () => {
    expect(check(withEntry(2, null))).toEqual(['entry_removed 3 00000003']);
  });

  it('finds two entries whose content was swapped', () => {
    const swapped = CHAIN.map((link, at) => {
      const other = at === 1 ? 3 : at === 3 ? 1 : at;
      return { ...link, entry: entry(at + 1, { note: String(other) }) };
    });
    expect(check(swapped).slice(0, 1)).toEqual(['entry_changed 1 00000001']);
    expect(check(withEntry(1, { ...entry(4), id: '00000002' }))).toEqual(['entry_changed 2 00000002']);
  });

  it('finds a removed seal and says from which number on', () => {
    expect(check(CHAIN.filter(({ number }) => number !== 3))).toEqual(['seal_removed 3 -']);
  });

  it('finds a link that was written anew over a changed entry', () => {
    const anew = entry(3, { note: 'forged' });
    const [forged] = seal(CHAIN[1] ?? BEGINNING, [anew]);
    const links = CHAIN.map((link, at) => (at === 2 && forged !== undefined ? { ...forged, entry: anew } : link));
    expect(check(links)).toEqual(['chain_broken 4 00000004']);
  });
});

describe('a head as a line', () => {
  const head = { number: 7, hash: 'a'.repeat(64), sealedAt: 1_790_000_000_000_000 as Instant };
  const signature = 'x'.repeat(86);

  it('reads as it was written', () => {
    expect(parseHead(`${lineOf(head, signature)}\n`)).toEqual({ head, signature });
  });

  it.each(['', 'zhudian-audit-1.7', `zhudian-audit-2.7.${head.hash}.1.${signature}`])('refuses %j', (line) => {
    expect(parseHead(line)).toBeUndefined();
  });
});
