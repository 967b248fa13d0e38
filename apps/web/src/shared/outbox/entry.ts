import { businessDateAt, clockTime } from '../format/dates';

/** A next step of an enterprise, as a phone shows it. */
export interface SeenNext {
  readonly on: string;
  readonly kind: string;
  readonly what: string;
}

/** What was said no to, as the server worded it; kept, so that it can be read without signal. */
export interface KeptProblem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly [more: string]: unknown;
}

/** `waiting`: nobody has said no. `conflict`: somebody must choose. `refused`: somebody must correct it or let it go. */
export type EntryState = 'waiting' | 'conflict' | 'refused';

export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly blob: Blob;
  /** Once it is up; a second try does not send it again. */
  readonly fileId: string | null;
}

/** One thing that somebody logged, until the server has acknowledged it. Its id is the id of what it creates. */
export interface OutboxEntry {
  readonly id: string;
  /** The order in which things were logged; they go up in it. */
  readonly order: number;
  /** Of what it is: the enterprise's id. What is held up holds up only what comes later of the same. */
  readonly subject: string;
  /** What the list shows: the enterprise, and what was done. */
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The next step that the person saw, where this one replaces it; absent where nothing is replaced. */
  readonly seenNext?: SeenNext | null;
  readonly files: readonly KeptFile[];
  /** What the form held, so that what is refused can be corrected there; absent where there is none to go back to. */
  readonly form?: unknown;
  /** The phone's clock; kept and shown, decides nothing (domain.md §1). */
  readonly loggedAt: string;
  readonly state: EntryState;
  readonly problem: KeptProblem | null;
}

/** What goes up next: the earliest that waits and has nothing of its subject held up before it, or put aside for now. */
export function nextToSend(entries: readonly OutboxEntry[], aside: Iterable<string> = []): OutboxEntry | undefined {
  const heldUp = new Set(aside);
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    if (entry.state !== 'waiting') heldUp.add(entry.subject);
    else if (!heldUp.has(entry.subject)) return entry;
  }
  return undefined;
}

/** Those that wait only because something earlier of the same enterprise is held up. */
export function heldUpBehind(entries: readonly OutboxEntry[]): ReadonlySet<string> {
  const heldUp = new Set<string>();
  const behind = new Set<string>();
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    if (entry.state !== 'waiting') heldUp.add(entry.subject);
    else if (heldUp.has(entry.subject)) behind.add(entry.id);
  }
  return behind;
}

/** As text, for who may no longer send it (domain.md §2): enough to hand it to the lead. */
export function asText({ title, text, loggedAt, body }: OutboxEntry): string {
  const on = body['occurredOn'];
  const logged = `${businessDateAt(new Date(loggedAt))} ${clockTime(loggedAt)}`;
  return [`${title}${typeof on === 'string' ? ` ${on}` : ''}`, text, logged].filter((line) => line !== '').join('\n');
}
