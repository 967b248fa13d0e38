export interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Server-sent events as they come. */
export class LiveStream {
  readonly heard: Told[] = [];
  private readonly waiting: (() => void)[] = [];
  private rest = '';
  isOver = false;

  private constructor(private readonly leave: AbortController) {}

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<LiveStream> {
    const leave = new AbortController();
    const response = await fetch(url, { headers, signal: leave.signal });
    if (response.status !== 200 || response.body === null) throw new Error(`stream: ${String(response.status)}`);
    const stream = new LiveStream(leave);
    void stream.read(response.body);
    await stream.until(({ length }) => length > 0);
    return stream;
  }

  /** What it heard once the condition holds. */
  async until(holds: (heard: readonly Told[]) => boolean): Promise<readonly Told[]> {
    while (!holds(this.heard)) {
      if (this.isOver) throw new Error(`the stream ended after ${JSON.stringify(this.heard)}`);
      await this.change();
    }
    return this.heard;
  }

  async end(): Promise<void> {
    while (!this.isOver) await this.change();
  }

  of(event: string): Told['data'][] {
    return this.heard.filter((one) => one.event === event).map(({ data }) => data);
  }

  get lastId(): string {
    return this.heard.at(-1)?.id ?? '';
  }

  close(): void {
    this.leave.abort();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.take(decoder.decode(chunk, { stream: true }));
    } catch {
      // cut off, or closed by us
    }
    this.isOver = true;
    this.wake();
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line): [string, string] => {
          const at = line.indexOf(': ');
          return [line.slice(0, at), line.slice(at + 2)];
        }),
      );
      const event = fields.get('event');
      if (event === undefined) continue;
      const data = JSON.parse(fields.get('data') ?? '{}') as Told['data'];
      this.heard.push({ id: fields.get('id') ?? '', event, data });
    }
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
