/** Does a piece of work again and again, with a pause between; what fails is told, and tried again. */
export class Repetition {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly pauseMillis: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The first time after a pause too, unless it is said otherwise. */
  start(firstAfterMillis = this.pauseMillis): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.working = this.once().finally(() => {
        this.start();
      });
    }, firstAfterMillis);
    this.timer.unref();
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private async once(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.onError(error);
    }
  }
}
