import type { OutboxEntry } from '../../shared/outbox/entry';
import { phone } from '../../shared/outbox/phone';
import { asNote, withoutVersion } from '../../shared/outbox/rewrite';

/** What may be done with an entry that is held up, by the server's reason. */
export type Decision = 'useMine' | 'useTheirs' | 'touch' | 'again' | 'letGo';

const BY_CODE: Readonly<Record<string, readonly Decision[]>> = {
  version_conflict: ['useMine', 'useTheirs'],
  enterprise_owned: ['touch', 'letGo'],
  enterprise_exists: ['letGo'],
};

export function decisionsFor({ problem }: OutboxEntry): readonly Decision[] {
  return BY_CODE[problem?.code ?? ''] ?? ['again', 'letGo'];
}

/** Carries out what somebody chose. Neither side of a conflict is lost: the other one stays as a note. */
export async function decide(entry: OutboxEntry, decision: Decision, noteWords: string): Promise<void> {
  if (decision === 'letGo') return phone.letGo(entry.id);
  if (decision === 'useTheirs') return phone.sendAgain(entry, asNote(entry.body, noteWords));
  if (decision === 'touch') return phone.sendAgain(entry, { ...entry.body, touch: true });
  return phone.sendAgain(entry, withoutVersion(entry.body));
}
