import type { CDPSession, Page } from 'playwright-core';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = [
  '__metadata',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** What the browser wrote down while something went on. */
export async function traced(page: Page, act: (devtools: CDPSession) => Promise<void>): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const whole = await browser.newBrowserCDPSession();
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  whole.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await whole.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await act(devtools);
  const ended = new Promise<void>((resolve) => {
    whole.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await whole.send('Tracing.end');
  await ended;
  return events;
}

/** Milliseconds from each drawn frame to the next, and of each task of the page's own thread. */
export function framesOf(events: readonly TraceEvent[]): { between: number[]; tasks: number[] } {
  const drawn = events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const between = drawn.slice(1).map((ts, index) => (ts - (drawn[index] ?? ts)) / 1_000);
  const pages = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = events
    .filter((event) => event.name === 'RunTask' && pages.has(threadOf(event)))
    .map(({ dur = 0 }) => dur / 1_000);
  return { between, tasks };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${String(pid)} ${String(tid)}`;
}
