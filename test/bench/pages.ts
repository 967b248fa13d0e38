import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { PHONE } from '../browser/support/phone.js';
import { RunningCity } from '../browser/support/running-city.js';
import { enter, launch, ms, say, slowDown } from './browser.js';
import { percentile } from './percentile.js';

/** How soon each start page is there on a slow machine, and how soon the phone answers a tap. */
const { values } = parseArgs({
  options: { enterprises: { type: 'string', default: '2400' }, rounds: { type: 'string', default: '5' } },
});
const SLOWER = 4;
const LCP_AIM_MILLIS = 1_500;
const TAP_AIM_MILLIS = 100;
const LAPTOP = { viewport: { width: 1440, height: 900 } };

const STARTS = [
  { who: 'member', username: 'gdq1-member', options: PHONE },
  { who: 'lead', username: 'gdq1-lead', options: LAPTOP },
  { who: 'scheduler', username: 'scheduler', options: LAPTOP },
  { who: 'office', username: 'office-1', options: LAPTOP },
  { who: 'leader', username: 'leader', options: LAPTOP },
] as const;

/** What a member taps all day; each begins on a page of its own. */
const TAPS: readonly { readonly name: string; readonly path: string; readonly tap: (page: Page) => Promise<void> }[] = [
  { name: '今日：稍后', path: '/today', tap: (page) => page.getByRole('button', { name: '稍后' }).first().tap() },
  { name: '今日：快记', path: '/today', tap: (page) => page.getByRole('link', { name: '快记' }).tap() },
  { name: '今日：企业', path: '/today', tap: (page) => page.getByRole('link', { name: '企业', exact: true }).tap() },
  { name: '企业：打开一家', path: '/enterprises', tap: (page) => page.getByRole('row').nth(1).tap() },
  { name: '看板：换阶段', path: '/board', tap: (page) => page.getByRole('tab').nth(1).tap() },
  {
    name: '看板：推进到…',
    path: '/board',
    tap: (page) =>
      page
        .getByRole('button', { name: /^推进到/ })
        .first()
        .tap(),
  },
  { name: '快记：选方式', path: '/log', tap: (page) => page.getByRole('button', { name: /^方式/ }).tap() },
];

const WATCH = `
  window.lcp = 0;
  window.taps = [];
  new PerformanceObserver((list) => { window.lcp = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'pointerup' || name === 'click') window.taps.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** A slow processor leaves the network idle long before the page is there. */
async function isThere(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.locator('main .bone').first().waitFor({ state: 'detached' });
  await page.locator('main').getByRole('link').or(page.locator('main').getByRole('button')).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function largestPaint(browser: Browser, city: RunningCity, start: (typeof STARTS)[number]): Promise<number> {
  const { session } = await city.signIn(start.username);
  const page = await enter(browser, city, session, start.options);
  await page.addInitScript(WATCH);
  await slowDown(page, SLOWER);
  await page.goto('/');
  await isThere(page);
  const millis = await page.evaluate<number>('window.lcp');
  await page.context().close();
  return millis;
}

/** Until the next frame after the tap: what the browser's own Event Timing says. Under 16 ms it says nothing. */
async function answer(browser: Browser, city: RunningCity, { path, tap }: (typeof TAPS)[number]): Promise<number> {
  const { session } = await city.signIn('gdq1-member');
  const page = await enter(browser, city, session, PHONE);
  await page.addInitScript(WATCH);
  await page.goto(path, { waitUntil: 'networkidle' });
  await slowDown(page, SLOWER);
  await page.evaluate('window.taps.length = 0');
  await tap(page);
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  const millis = await page.evaluate<number>('Math.max(0, ...window.taps)');
  await page.context().close();
  return millis;
}

async function often(measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) all.push(await measure());
  return all;
}

const city = await RunningCity.start(Number(values.enterprises));
const browser = await launch();
const missed: string[] = [];
const row = (name: string, all: readonly number[], aim: number): void => {
  const middle = percentile(all, 0.5);
  if (middle >= aim) missed.push(name);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(`| ${name} | ${ms(middle)} | ${ms(Math.max(...all))} | ${String(aim)} | ${load} |\n`);
};
try {
  say(`${values.rounds} rounds each, the processor ${String(SLOWER)} times slower`);
  process.stdout.write('| start page | LCP p50 ms | worst ms | aim | load |\n|---|---|---|---|---|\n');
  for (const start of STARTS) {
    row(start.who, await often(() => largestPaint(browser, city, start)), LCP_AIM_MILLIS);
  }
  process.stdout.write('\n| tap on the phone | p50 ms | worst ms | aim | load |\n|---|---|---|---|---|\n');
  for (const tap of TAPS) row(tap.name, await often(() => answer(browser, city, tap)), TAP_AIM_MILLIS);
  process.stdout.write(`\nmissed: ${missed.length === 0 ? 'none' : missed.join('，')}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await city.stop();
}
