import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { RunningCity } from '../browser/support/running-city.js';

const CHROMIUM = process.env['ZHUDIAN_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** More than the bars of any browser are high, in px. */
const BARS = 200;

/** The browser of this machine, painting by the processor alone: no graphics card makes it look better. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** A fresh browser of somebody who is signed in: nothing in its cache. */
export async function enter(
  browser: Browser,
  city: RunningCity,
  session: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    baseURL: city.address,
    ...options,
  });
  const { hostname: domain } = new URL(city.address);
  await context.addCookies([{ name: 'zhudian_session', value: session, domain, path: '/' }]);
  const page = await context.newPage();
  await showWhole(page);
  return page;
}

/** The browser's own bars take their height from the window, so the foot of a page would lie below its edge and never be painted. */
async function showWhole(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { windowId, bounds } = await devtools.send('Browser.getWindowForTarget');
  const height = (bounds.height ?? 0) + BARS;
  await devtools.send('Browser.setWindowBounds', { windowId, bounds: { height } });
}

export async function slowDown(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function ms(value: number): string {
  return value.toFixed(1);
}
