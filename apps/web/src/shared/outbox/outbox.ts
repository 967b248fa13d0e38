import { newId } from '../ids';
import { type EntryState, type KeptProblem, nextToSend, type OutboxEntry, type SeenNext } from './entry';
import type { PhoneDatabase } from './outbox-database';
import { outcomeOf } from './outcome';
import { onWhatStands } from './rewrite';

export type NewEntry = Pick<OutboxEntry, 'subject' | 'title' | 'text' | 'path' | 'body' | 'seenNext' | 'form'> & {
  readonly id?: string;
  readonly files?: readonly File[];
};

/** How entries reach the server: the status and the answer, or 0 where there was none. */
export interface Uplink {
  send(path: string, body: unknown): Promise<{ readonly status: number; readonly answer: unknown }>;
  upload(file: File): Promise<{ readonly status: number; readonly answer: unknown }>;
}

/** `offline`: no answer came. `later`: the server is there, and did not take all of it now. */
export type RunEnd = 'empty' | 'offline' | 'later' | 'sign_in';

/** A new entry is on the phone when this resolves: only then may the form say 已记下. */
export async function putInOutbox(database: PhoneDatabase, given: NewEntry, now: Date): Promise<OutboxEntry> {
  const id = given.id ?? newId();
  return database.transaction('rw', database.entries, async () => {
    const last = await database.entries.orderBy('order').last();
    const entry = entryOf(given, id, (last?.order ?? 0) + 1, now);
    await database.entries.put(entry);
    return entry;
  });
}

/** What was refused, as somebody has corrected it: in the place of what it was. */
export async function putCorrected(
  database: PhoneDatabase,
  { id, order }: OutboxEntry,
  given: NewEntry,
  now: Date,
): Promise<void> {
  await database.entries.put(entryOf(given, id, order, now));
}

function entryOf(given: NewEntry, id: string, order: number, now: Date): OutboxEntry {
  const { files = [], ...rest } = given;
  return {
    ...rest,
    id,
    order,
    body: { ...given.body, id },
    files: files.map((file) => ({ name: file.name, type: file.type, blob: file, fileId: null })),
    loggedAt: now.toISOString(),
    state: 'waiting',
    problem: null,
  };
}

/**
 * Sends what waits, in order, until nothing is left that may go. Each entry carries the id of what it creates: one that
 * went up before, though its answer was lost, has the effect of once.
 */
export async function sendOutbox(
  database: PhoneDatabase,
  uplink: Uplink,
  sent: (entry: OutboxEntry) => void,
): Promise<RunEnd> {
  const aside = new Set<string>();
  for (;;) {
    const entry = nextToSend(await database.entries.toArray(), aside);
    if (entry === undefined) return aside.size === 0 ? 'empty' : 'later';
    const { status, answer } = await sendEntry(database, uplink, entry);
    const outcome = outcomeOf(status);
    if (outcome === 'offline' || outcome === 'later' || outcome === 'sign_in') return outcome;
    if (outcome === 'stumbled') {
      aside.add(entry.subject);
      continue;
    }
    if (outcome === 'sent') {
      await database.entries.delete(entry.id);
      await haveSeen(database, entry);
      sent(entry);
      continue;
    }
    const problem = problemIn(answer, status);
    const body = onWhatStands(entry, problem);
    if (body === undefined) await holdUp(database, entry.id, outcome, problem);
    else await database.entries.update(entry.id, { body });
  }
}

/** What this entry planned is what the person saw when they logged the later ones of the same enterprise. */
async function haveSeen(database: PhoneDatabase, { subject, body }: OutboxEntry): Promise<void> {
  const planned = body['nextAction'] as SeenNext | undefined;
  if (planned === undefined) return;
  for (const entry of await database.entries.where('subject').equals(subject).toArray()) {
    if (entry.seenNext !== undefined) await database.entries.update(entry.id, { seenNext: planned });
  }
}

/** Files first, each once; then the entry with their ids. */
async function sendEntry(database: PhoneDatabase, uplink: Uplink, entry: OutboxEntry) {
  const files = [...entry.files];
  for (const [place, { blob, name, type, fileId }] of entry.files.entries()) {
    if (fileId !== null) continue;
    const { status, answer } = await uplink.upload(new File([blob], name, { type }));
    if (outcomeOf(status) !== 'sent') return { status, answer };
    files[place] = { blob, name, type, fileId: (answer as { id: string }).id };
    await database.entries.update(entry.id, { files: [...files] });
  }
  const attachments = files.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  return uplink.send(entry.path, attachments.length === 0 ? entry.body : { ...entry.body, attachments });
}

/** Sends it again as it now is. Its id stays, unless the server knows that id with another body. */
export async function sendAgain(
  database: PhoneDatabase,
  entry: OutboxEntry,
  body: OutboxEntry['body'] = entry.body,
): Promise<void> {
  await database.entries.update(entry.id, { body, state: 'waiting', problem: null });
}

/**
 * The enterprise of these entries was another one all the time: its registration is not needed any more, and what was
 * logged of it goes to the other.
 */
export async function moveToOther(
  database: PhoneDatabase,
  { id, subject }: OutboxEntry,
  otherId: string,
  asTouch: boolean,
): Promise<void> {
  await database.transaction('rw', database.entries, async () => {
    await database.entries.delete(id);
    for (const entry of await database.entries.where('subject').equals(subject).toArray()) {
      await database.entries.update(entry.id, {
        subject: otherId,
        path: entry.path.replace(subject, otherId),
        body: asTouch ? { ...entry.body, touch: true } : entry.body,
        state: 'waiting',
        problem: null,
      });
    }
  });
}

export async function letGo(database: PhoneDatabase, id: string): Promise<void> {
  await database.entries.delete(id);
}

async function holdUp(
  database: PhoneDatabase,
  id: string,
  state: Exclude<EntryState, 'waiting'>,
  problem: KeptProblem,
): Promise<void> {
  await database.entries.update(id, { state, problem });
}

function problemIn(answer: unknown, status: number): KeptProblem {
  const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer && 'detail' in answer;
  return isProblem ? (answer as KeptProblem) : { code: 'unreadable', status, detail: String(status) };
}
