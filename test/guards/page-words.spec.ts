import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from '#libs/audit';
import { CHAINS, CHANNELS, HONOURS, LOST_REASONS, STAGE_NAMES, STATUS_NAMES } from '#libs/enterprises';
import { PERMISSIONS } from '#libs/organisation';
import { STAGE_OF_KIND } from '#libs/pipeline';
import { MISSED_REASONS, SEND_REASONS } from '#libs/reminders';

const PAGE = 'apps/web/src';

type Words = string | { readonly [key: string]: Words };

function read(file: string): { readonly [key: string]: Words } {
  return JSON.parse(readFileSync(file, 'utf8')) as { readonly [key: string]: Words };
}

function flat(words: Words, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

const TABLES: readonly (readonly [kind: string, table: Readonly<Record<string, { zh: string; en: string }>>])[] = [
  ['chain', CHAINS],
  ['channel', CHANNELS],
  ['honour', HONOURS],
  ['lostReason', LOST_REASONS],
  ['stage', STAGE_NAMES],
  ['status', STATUS_NAMES],
];

/** Operations that only look, and leave nothing in the trail. */
const LOOK =
  /\.(list|read|timeline|history|duplicates|failures|templates|headline|tables|rows|verify)$|^(inbox|stream)\.own$/;
/** Acts of the machine's holder, which no role may. */
const OF_THE_MACHINE = ['init', 'demo', 'unit.dissolve'];
const AUDIT = join(PAGE, 'screens/audit/audit');

const CATALOGUES = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.zh.json'))
  .map((file) => join(PAGE, file));

describe('the words of the page', () => {
  it('there are catalogues', () => {
    expect(CATALOGUES.length).toBeGreaterThan(5);
  });

  it.each(CATALOGUES)('%s says the same things in English, with the same placeholders', (file) => {
    const zh = new Map(flat(read(file)));
    const en = new Map(flat(read(file.replace('.zh.json', '.en.json'))));
    const singular = [...en.keys()].filter((key) => key.endsWith('_one'));
    for (const key of singular) expect([...en.keys()]).toContain(key.replace(/_one$/, ''));
    expect([...en.keys()].filter((key) => !singular.includes(key)).sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) {
      expect({ key, has: placeholders(en.get(key) ?? '') }).toEqual({ key, has: placeholders(text) });
      expect({ key, text }).not.toEqual({ key, text: '' });
    }
  });

  it('each kind of fact has its word in the timeline', () => {
    for (const language of ['zh', 'en']) {
      const { activity, fact } = read(join(PAGE, `shared/i18n/term.${language}.json`));
      const words = { ...(activity as object), ...(fact as object) };
      for (const kind of Object.keys(STAGE_OF_KIND)) expect(words).toHaveProperty(kind);
    }
  });

  it('the scheduler reads why somebody was not reached as a message says it', () => {
    for (const language of ['zh', 'en'] as const) {
      const words = read(join(PAGE, `screens/dispatch/dispatch.${language}.json`))['reason'];
      const sent = Object.entries(SEND_REASONS).map(([code, text]) => [code, text[language]]);
      expect(words).toMatchObject(Object.fromEntries(sent));
      for (const reason of MISSED_REASONS) expect(words).toHaveProperty(reason);
    }
  });

  it.each(TABLES)('%s: the page has the words of the domain', (kind, table) => {
    for (const language of ['zh', 'en'] as const) {
      const words = Object.fromEntries(Object.entries(table).map(([code, text]) => [code, text[language]]));
      expect(read(join(PAGE, `shared/i18n/term.${language}.json`))[kind]).toEqual(words);
    }
  });

  it('the audit page has words for acts of the permission matrix, and for no others', () => {
    const acts = flat(read(`${AUDIT}.zh.json`)['act'] ?? '').map(([operation]) => operation);
    expect(acts.filter((operation) => !(operation in PERMISSIONS) && !OF_THE_MACHINE.includes(operation))).toEqual([]);
    expect(acts.length).toBeGreaterThan(50);
  });

  it.each(['zh', 'en'])('%s: whatever may be done, and is no mere look, has words on the audit page', (language) => {
    const acts = new Map(flat(read(`${AUDIT}.${language}.json`)['act'] ?? ''));
    const done = Object.keys(PERMISSIONS).filter((operation) => !LOOK.test(operation));
    expect(done.filter((operation) => !acts.has(operation))).toEqual([]);
    expect(done.length).toBeGreaterThan(50);
  });

  it('the audit page names what is wrong with the chain as the command line does', () => {
    for (const language of ['zh', 'en'] as const) {
      const words = Object.fromEntries(Object.entries(FAULTS).map(([fault, text]) => [fault, text[language]]));
      expect(read(`${AUDIT}.${language}.json`)['fault']).toEqual(words);
    }
  });
});
