import { liveQuery } from 'dexie';
import type { OutboxEntry } from './entry';
import {
  letGo,
  moveToOther,
  type NewEntry,
  putCorrected,
  putInOutbox,
  type RunEnd,
  sendAgain,
  sendOutbox,
} from './outbox';
import { type PhoneDatabase, phoneDatabase } from './outbox-database';
import { pauseSeconds } from './outcome';
import { phoneState } from './phone-state';
import { uplinkOf } from './uplink';

const SENT_SHOWN = 20;

/** The outbox of who is signed in: what waits, and who sends it when there is signal. */
class Phone {
  private database: PhoneDatabase | undefined;
  private stopWatching: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private run: Promise<void> | undefined;
  private waiting: ((database: PhoneDatabase) => void)[] = [];

  /** For this person from now on; the other's entries stay on the phone, unseen, until they sign in again. */
  open(userId: string): () => void {
    this.close();
    const database = phoneDatabase(userId);
    this.database = database;
    for (const resolve of this.waiting.splice(0)) resolve(database);
    const subscription = liveQuery(() => database.entries.orderBy('order').toArray()).subscribe((entries) =>
      phoneState.change({ isRead: true, entries }),
    );
    const wake = (): void => this.wake();
    const look = (): void => {
      if (document.visibilityState === 'visible') this.wake();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', look);
    this.stopWatching = () => {
      subscription.unsubscribe();
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', look);
    };
    this.wake();
    return () => this.close();
  }

  private close(): void {
    this.stopWatching?.();
    this.stopWatching = undefined;
    clearTimeout(this.timer);
    this.database = undefined;
    phoneState.forget();
    this.failures = 0;
  }

  /** Who saves before the store has opened waits for it: a tap is never too early. */
  private mine(): Promise<PhoneDatabase> {
    const { database } = this;
    if (database !== undefined) return Promise.resolve(database);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  async put(...entries: readonly NewEntry[]): Promise<void> {
    const database = await this.mine();
    for (const entry of entries) await putInOutbox(database, entry, new Date());
    this.wake();
  }

  async correct(entry: OutboxEntry, corrected: NewEntry): Promise<void> {
    await putCorrected(await this.mine(), entry, corrected, new Date());
    this.wake();
  }

  async sendAgain(entry: OutboxEntry, body: OutboxEntry['body']): Promise<void> {
    await sendAgain(await this.mine(), entry, body);
    this.wake();
  }

  async moveToOther(entry: OutboxEntry, otherId: string, asTouch: boolean): Promise<void> {
    await moveToOther(await this.mine(), entry, otherId, asTouch);
    this.wake();
  }

  async letGo(id: string): Promise<void> {
    await letGo(await this.mine(), id);
    this.wake();
  }

  /** Tries now: somebody asked, there is signal again, or something new waits. */
  wake(): void {
    clearTimeout(this.timer);
    const { database } = this;
    if (database === undefined || this.run !== undefined) return;
    phoneState.change({ isSending: true });
    const send = (): Promise<RunEnd> =>
      sendOutbox(database, uplinkOf(database.userId), (entry) =>
        phoneState.change({ sent: [...phoneState.snapshot().sent, { entry, at: new Date() }].slice(-SENT_SHOWN) }),
      );
    this.run = oneTabAtATime(database.userId, send)
      .catch((): RunEnd => 'later')
      .then((end) => this.ended(database, end));
  }

  private ended(database: PhoneDatabase, end: RunEnd): void {
    this.run = undefined;
    if (database !== this.database) {
      this.wake();
      return;
    }
    phoneState.change({ isSending: false, lastEnd: end });
    const isLeft = end === 'offline' || end === 'later';
    this.failures = isLeft ? this.failures + 1 : 0;
    if (isLeft) this.timer = setTimeout(() => this.wake(), pauseSeconds(this.failures) * 1000);
  }
}

/** Two open pages of one person share what waits: they take turns. Where the browser knows no locks, each id has the effect of once. */
async function oneTabAtATime(userId: string, send: () => Promise<RunEnd>): Promise<RunEnd> {
  return 'locks' in navigator ? navigator.locks.request(`zhudian-outbox-${userId}`, send) : send();
}

export const phone = new Phone();
