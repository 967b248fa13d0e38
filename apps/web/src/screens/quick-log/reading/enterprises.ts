import type { Guess, KnownEnterprise, ReadingContext, Span } from './reading';

interface Mention extends Span {
  readonly enterprises: readonly KnownEnterprise[];
  readonly sure: boolean;
}

export interface EnterpriseReading {
  readonly enterprise: Guess<KnownEnterprise> | null;
  readonly candidates: readonly KnownEnterprise[];
  /** Everywhere one is named: what stands there is no person and no place. */
  readonly spans: readonly Span[];
  /** A full registered name that the list does not have. */
  readonly newName: Guess<string> | null;
}

const LEGAL_NAME = /[\p{Script=Han}（）()A-Za-z0-9]{4,40}?(?:有限责任公司|股份有限公司|有限公司)/u;
const REGION =
  /^(?:中国|广东|广西|浙江|江苏|福建|上海|北京|深圳|广州|佛山|东莞|中山|珠海|江门|惠州|肇庆|湛江|南宁)(?:省|市)?/u;
const AFTER_STEM = /^(?:集团|公司|股份|那边|他们)/u;
/** 隆兴电子的情况, 给富士康供货: spoken of, not spoken with. */
const SPOKEN_OF = /^(?:的)?(?:供应商|客户|下游|上游|配套|子公司|情况|事|供货|做配套|代工)/u;
const ADJECTIVE_BEFORE = /[挺很蛮真最]$/u;

/** Which enterprise of the own list a sentence is about. Names, short names, their stems, pinyin, initials. */
export function findEnterprise(text: string, context: ReadingContext): EnterpriseReading {
  const mentions = mentionsIn(text, context);
  const meant = mentions.filter(({ to }) => !SPOKEN_OF.test(text.slice(to)));
  const ids = new Set(meant.flatMap(({ enterprises }) => enterprises.map(({ id }) => id)));
  const [first] = meant;
  const [only] = first?.enterprises ?? [];
  const enterprise =
    ids.size === 1 && first !== undefined && only !== undefined
      ? { value: only, words: text.slice(first.from, first.to), sure: first.sure, from: first.from, to: first.to }
      : null;
  const named = enterprise === null ? meant.flatMap(({ enterprises }) => enterprises) : [];
  return {
    enterprise,
    candidates: [...new Map(named.map((one) => [one.id, one])).values()],
    spans: mentions,
    newName: mentions.length === 0 ? legalNameIn(text) : null,
  };
}

function mentionsIn(text: string, context: ReadingContext): Mention[] {
  const taken: Mention[] = [];
  const add = (mention: Mention): void => {
    const overlaps = taken.some((one) => one.from < mention.to && mention.from < one.to);
    if (!overlaps) taken.push(mention);
  };
  for (const mention of exactMentions(text, context.enterprises)) add(mention);
  for (const mention of soundMentions(text, context)) add(mention);
  for (const mention of latinMentions(text, context)) add(mention);
  return taken.sort((a, b) => a.from - b.from);
}

/** Names as they are written, the longest first; a stem may belong to several. */
function exactMentions(text: string, enterprises: readonly KnownEnterprise[]): Mention[] {
  const byName = new Map<string, { enterprises: KnownEnterprise[]; isStem: boolean }>();
  for (const enterprise of enterprises) {
    for (const [name, isStem] of namesOf(enterprise)) {
      const known = byName.get(name) ?? { enterprises: [], isStem };
      known.enterprises.push(enterprise);
      byName.set(name, known);
    }
  }
  return [...byName]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, { enterprises: named, isStem }]) =>
      placesOf(text, name).flatMap((span) => {
        if (isStem && ADJECTIVE_BEFORE.test(text.slice(0, span.from))) return [];
        const tail = isStem ? (AFTER_STEM.exec(text.slice(span.to))?.[0].length ?? 0) : 0;
        return [
          { from: span.from, to: span.to + tail, enterprises: named, sure: !isStem || name.length > 2 || tail > 0 },
        ];
      }),
    );
}

/** Full name, short name, and their stems: 维达 of 维达纸业. */
function namesOf({ name, shortName }: KnownEnterprise): [name: string, isStem: boolean][] {
  const short =
    shortName ??
    name
      .replace(/[（(].*?[）)]/gu, '')
      .replace(/(?:股份|集团)?有限(?:责任)?公司$/u, '')
      .replace(REGION, '');
  const stem = stemOf(short);
  return [
    [plain(name), false],
    [plain(short), false],
    ...(stem === undefined ? [] : [[plain(stem), true] as [string, boolean]]),
  ];
}

/** Without the two characters that say what it makes; a Latin brand is its own stem. */
function stemOf(short: string): string | undefined {
  const latin = /^[A-Za-z0-9]{2,}/u.exec(short)?.[0];
  if (latin !== undefined) return latin === short ? undefined : latin;
  return Array.from(short).length >= 4 ? Array.from(short).slice(0, -2).join('') : undefined;
}

/** One that sounds like a short name of three or more characters: 唯达纸业, 秦记食品. */
function soundMentions(text: string, { enterprises, pinyin }: ReadingContext): Mention[] {
  const heard = pinyin(text);
  return enterprises.flatMap((enterprise) => {
    const short = enterprise.shortName ?? '';
    const length = Array.from(short).length;
    if (length < 3 || !/^\p{Script=Han}+$/u.test(short)) return [];
    const wanted = pinyin(short);
    return Array.from({ length: Math.max(0, heard.length - length + 1) }, (_, from) => from)
      .filter((from) => wanted.every((readings, place) => sounds(readings, heard[from + place] ?? [])))
      .map((from) => ({ from, to: from + length, enterprises: [enterprise], sure: false }));
  });
}

/** zcmc, weida: initials of a short name, or the pinyin of it or its stem. */
function latinMentions(text: string, { enterprises, pinyin }: ReadingContext): Mention[] {
  return [...text.matchAll(/(?<![A-Za-z])[a-z]{3,30}(?![A-Za-z])/gu)].flatMap((match) => {
    const [word] = match;
    const named = enterprises.filter(({ shortName }) => {
      const short = shortName ?? '';
      const syllables = pinyin(short);
      const stem = syllables.slice(0, -2);
      return spells(syllables, word, 1) || spells(syllables, word) || (stem.length > 1 && spells(stem, word));
    });
    return named.length === 0
      ? []
      : [{ from: match.index, to: match.index + word.length, enterprises: named, sure: false }];
  });
}

/** Whether the syllables, each whole or cut to its first letters, spell the word in one of their readings. */
function spells(syllables: readonly (readonly string[])[], word: string, letters?: number): boolean {
  const [first, ...rest] = syllables;
  if (first === undefined) return word === '';
  return first.some((reading) => {
    const part = letters === undefined ? reading : reading.slice(0, letters);
    return part !== '' && word.startsWith(part) && spells(rest, word.slice(part.length), letters);
  });
}

function sounds(readings: readonly string[], heard: readonly string[]): boolean {
  return readings.some((reading) => heard.includes(reading));
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = [];
  for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + 1)) {
    places.push({ from, to: from + name.length });
  }
  return places;
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function legalNameIn(text: string): Guess<string> | null {
  const match = LEGAL_NAME.exec(
    text.replace(/^.*?(?:拜访|联系|走访|了解|会见|见|和|与|跟|同|给)了?/u, (lead) => ' '.repeat(lead.length)),
  );
  if (match === null) return null;
  return { value: match[0], words: match[0], sure: false, from: match.index, to: match.index + match[0].length };
}
