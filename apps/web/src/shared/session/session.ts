/** Whether the session has expired under an open page, and who waits for the next one. */
class Session {
  private waiting: Promise<void> | undefined;
  private release: (() => void) | undefined;
  private readonly watchers = new Set<() => void>();

  get isExpired(): boolean {
    return this.waiting !== undefined;
  }

  /** Resolves when somebody has signed in again. */
  renewed(): Promise<void> {
    if (this.waiting === undefined) {
      this.waiting = new Promise((resolve) => {
        this.release = resolve;
      });
      this.tell();
    }
    return this.waiting;
  }

  signedInAgain(): void {
    const { release } = this;
    this.waiting = undefined;
    this.release = undefined;
    release?.();
    this.tell();
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

export const session = new Session();
