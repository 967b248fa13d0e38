import type { OutboxEntry } from '../../shared/outbox/entry';
import { latePhone } from '../../shared/outbox/late-phone';
import { asNote, overTheirs } from '../../shared/outbox/rewrite';

/** What may be done with an entry that is held up. */
export type Decision = 'useMine' | 'useTheirs' | 'touch' | 'useKnown' | 'touchKnown' | 'another' | 'again' | 'letGo';

/** By the server's reason, for what was logged of an enterprise. */
const OF_A_FACT: Readonly<Record<string, readonly Decision[]>> = {
  version_conflict: ['useMine', 'useTheirs'],
  enterprise_owned: ['touch', 'letGo'],
};

/** And for an enterprise that was registered without signal. */
const OF_AN_ENTERPRISE: Readonly<Record<string, readonly Decision[]>> = {
  enterprise_exists: ['useKnown', 'letGo'],
  enterprise_owned: ['touchKnown', 'letGo'],
  possible_duplicate: ['another', 'letGo'],
};

export function decisionsFor({ problem, path }: OutboxEntry): readonly Decision[] {
  const table = path.endsWith('/enterprises') ? OF_AN_ENTERPRISE : OF_A_FACT;
  return table[problem?.code ?? ''] ?? ['again', 'letGo'];
}

/** What the server refused, and no choice settles, goes back to the form that it came from. */
export function mayCorrect({ problem, form }: OutboxEntry): boolean {
  return form !== undefined && OF_A_FACT[problem?.code ?? ''] === undefined;
}

/** Carries out what somebody chose. Neither side of a conflict is lost: the other one stays as a note. */
export async function decide(entry: OutboxEntry, decision: Decision, noteWords: string): Promise<void> {
  const phone = await latePhone();
  switch (decision) {
    case 'letGo':
      return phone.letGo(entry.id);
    case 'useTheirs':
      return phone.sendAgain(entry, asNote(entry.body, noteWords));
    case 'touch':
      return phone.sendAgain(entry, { ...entry.body, touch: true });
    case 'useKnown':
      return phone.moveToOther(entry, knownId(entry), false);
    case 'touchKnown':
      return phone.moveToOther(entry, knownId(entry), true);
    case 'another':
      return phone.sendAgain(entry, { ...entry.body, confirmNotDuplicate: candidateIds(entry) });
    case 'useMine':
    case 'again':
      return phone.sendAgain(entry, overTheirs(entry.body, entry.problem));
  }
}

function knownId({ problem, subject }: OutboxEntry): string {
  const id = problem?.['enterpriseId'];
  return typeof id === 'string' ? id : subject;
}

function candidateIds({ problem }: OutboxEntry): string[] {
  const candidates = problem?.['candidates'];
  return Array.isArray(candidates) ? candidates.map(({ id }: { id: string }) => id) : [];
}
