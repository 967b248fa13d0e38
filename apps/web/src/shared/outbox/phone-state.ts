import type { OutboxEntry } from './entry';
import type { RunEnd } from './outbox';

export interface SentEntry {
  readonly entry: OutboxEntry;
  readonly at: Date;
}

export interface PhoneState {
  /** Whether `entries` is what the phone holds; before that nobody may say that nothing waits. */
  readonly isRead: boolean;
  readonly entries: readonly OutboxEntry[];
  /** Of this sitting, the latest last. */
  readonly sent: readonly SentEntry[];
  readonly isSending: boolean;
  readonly lastEnd: RunEnd | undefined;
}

const NOTHING: PhoneState = { isRead: false, entries: [], sent: [], isSending: false, lastEnd: undefined };
/** What a page shows of the outbox; light, so that no page waits for the phone's store to be shown. */
class PhoneStateStore {
  private state = NOTHING;
  private readonly watchers = new Set<() => void>();

  readonly snapshot = (): PhoneState => this.state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  change(part: Partial<PhoneState>): void {
    this.state = { ...this.state, ...part };
    for (const watcher of this.watchers) watcher();
  }

  forget(): void {
    this.change(NOTHING);
  }
}

export const phoneState = new PhoneStateStore();
