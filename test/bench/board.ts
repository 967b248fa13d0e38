import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { RunningCity } from '../browser/support/running-city.js';
import { enter, launch, ms, say } from './browser.js';
import { framesOf, traced } from './frames.js';
import { percentile } from './percentile.js';

/** How the board of the whole city scrolls: the time from frame to frame, by the browser's own trace. */
const { values } = parseArgs({
  options: { enterprises: { type: 'string', default: '24000' }, cards: { type: 'string', default: '20000' } },
});
const AIM_MILLIS = 50;
const DISTANCE_PIXELS = 24_000;
const LEAST_FRAMES = 60;
/** Slow as one who reads, as one who looks for something, and flung. */
const SPEEDS = [600, 2_000, 6_000] as const;

/** The middle of its first column, freshly opened. */
async function topOfTheBoard(page: Page): Promise<{ x: number; y: number }> {
  await page.goto('/board');
  const column = page.getByRole('region').first();
  await column.locator('[aria-roledescription="draggable"]').first().waitFor();
  const box = await column.boundingBox();
  if (box === null) throw new Error('the board has no column');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const city = await RunningCity.start(Number(values.enterprises));
const browser = await launch();
try {
  const office = await city.signIn('office-1');
  const { columns } = await office.reads<{ columns: { count: number }[] }>('/pipeline/board?limit=1');
  const cards = columns.reduce((sum, { count }) => sum + count, 0);
  if (cards < Number(values.cards)) throw new Error(`only ${String(cards)} cards`);
  const page = await enter(browser, city, office.session, { viewport: { width: 1440, height: 900 } });
  say(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  process.stdout.write(`${String(cards)} cards on the board, ${String(DISTANCE_PIXELS)} px down at each speed\n\n`);
  process.stdout.write(
    '| px/s | frames | p50 ms | p95 ms | p99 ms | longest ms | longest task ms |\n|---|---|---|---|---|---|---|\n',
  );
  const all: number[] = [];
  for (const speed of SPEEDS) {
    const middle = await topOfTheBoard(page);
    const events = await traced(page, async (devtools) => {
      await devtools.send('Input.synthesizeScrollGesture', {
        ...middle,
        yDistance: -DISTANCE_PIXELS,
        speed,
        gestureSourceType: 'mouse',
      });
    });
    const { between, tasks } = framesOf(events);
    if (between.length < LEAST_FRAMES) throw new Error(`only ${String(between.length)} frames: nothing scrolled`);
    all.push(...between);
    const row = [0.5, 0.95, 0.99, 1].map((share) => ms(percentile(between, share)));
    process.stdout.write(
      `| ${String(speed)} | ${String(between.length)} | ${row.join(' | ')} | ${ms(Math.max(0, ...tasks))} |\n`,
    );
  }
  const p95 = percentile(all, 0.95);
  process.stdout.write(`\np95 of all: ${ms(p95)} ms; aimed at: under ${String(AIM_MILLIS)} ms\n`);
  process.exitCode = p95 < AIM_MILLIS ? 0 : 1;
} finally {
  await browser.close();
  await city.stop();
}
