import { type Instant, millisOf } from '#libs/kernel';
import type { Enterprise } from './enterprise.js';
import { type Likeness, likenessOf } from './likeness.js';
import { maskPhone, normalPhone } from './masking.js';
import { nameKey } from './name-key.js';
import type { Relation } from './ownership.js';
import { type Match, matchOf } from './same-enterprise.js';
import { normalUscc } from './uscc.js';

/** By what an enterprise was found; `part`: the words are a part of its name. */
export const LOOKUP_MATCHES = ['uscc', 'name', 'core_name', 'short_name', 'typo', 'part'] as const;
export type LookupMatch = (typeof LOOKUP_MATCHES)[number];

/** An answer is never longer, and says nothing of how much more there is. */
export const LOOKUP_LIMIT = 10;

/** So many lookups a person has, in a minute and in a day: enough for calls, too few to read out the register. */
const ALLOWED: readonly { readonly seconds: number; readonly lookups: number }[] = [
  { seconds: 60, lookups: 20 },
  { seconds: 24 * 3_600, lookups: 400 },
];
export const LONGEST_WINDOW_SECONDS = Math.max(...ALLOWED.map(({ seconds }) => seconds));
const MICROS_PER_SECOND = 1_000_000;

/** Whole seconds until the next lookup is answered; 0: now. `times`: of the latest lookups, in any order. */
export function secondsToWait(times: readonly Instant[], now: Instant): number {
  const waits = ALLOWED.map(({ seconds, lookups }) => {
    const within = times.filter((at) => now - at < seconds * MICROS_PER_SECOND).sort((a, b) => b - a);
    const oldest = within[lookups - 1];
    if (oldest === undefined) return 0;
    return Math.max(1, Math.ceil((millisOf(oldest) + seconds * 1_000 - millisOf(now)) / 1_000));
  });
  return Math.max(...waits);
}

export function lookupMatch(words: string, enterprise: Enterprise): LookupMatch {
  const same: Match | undefined = matchOf({ nameKey: nameKey(words), uscc: normalUscc(words) }, enterprise);
  if (same !== undefined) return same;
  const alike: Likeness | undefined = likenessOf({ name: words, shortName: words }, enterprise);
  return alike ?? 'part';
}

const RELATION_ORDER: readonly Relation[] = ['held', 'joined', 'mine', 'free'];

/** What another unit holds comes first, then what is surest. */
export function lookupOrder(
  one: { readonly status: Relation; readonly match: LookupMatch },
  other: { readonly status: Relation; readonly match: LookupMatch },
): number {
  const byStatus = RELATION_ORDER.indexOf(one.status) - RELATION_ORDER.indexOf(other.status);
  return byStatus === 0 ? LOOKUP_MATCHES.indexOf(one.match) - LOOKUP_MATCHES.indexOf(other.match) : byStatus;
}

/** For the audit trail: a name, initials or a code may be a firm's; a number, an address or an account is a person's. */
export function wordsToKeep(words: string): string {
  const text = words.trim();
  if (/^\+?\d[\d\s-]{5,15}\d$/.test(text)) return maskPhone(normalPhone(text));
  if (/^[0-9A-Z]{18}$/i.test(text) || /^[a-z]+$/i.test(text)) return text;
  return /\p{Script=Han}/u.test(text) ? text.replace(/[\w.+-]*(?:\d{5,}|@)[\w.@-]*/g, '****') : '****';
}
