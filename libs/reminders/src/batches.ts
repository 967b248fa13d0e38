interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked for while a batch is being done is done together in the next: a commit costs the disk the same for
 * one as for a hundred. One batch at a time; none waits for company.
 */
export class Batches<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private busy = false;

  /** `run` answers in the order of its items. */
  constructor(
    private readonly most: number,
    private readonly run: (items: readonly Item[]) => Promise<readonly Result[]>,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.busy) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.busy = true;
    // Those who are asked in the same turn of the event loop come along.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        const results = await this.run(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, place) => {
          resolve(results[place] as Result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      // Others of this process are served in between: SQLite's commits hold the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.busy = false;
  }
}
