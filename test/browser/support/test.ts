import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { RunningCity } from './running-city.js';

interface OfTheWorker {
  /** One server and one city for all tests of a worker: a test works on enterprises of its own. */
  readonly city: RunningCity;
}

type Opens = (username: string, options?: BrowserContextOptions) => Promise<Page>;

interface OfTheTest {
  /** A browser of somebody's own, signed in. */
  readonly browserOf: Opens;
  readonly member: Page;
  readonly lead: Page;
  readonly scheduler: Page;
  readonly office: Page;
  readonly leader: Page;
}

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export const test = base.extend<OfTheTest, OfTheWorker>({
  city: [
    async ({}, use) => {
      const city = await RunningCity.start();
      await use(city);
      await city.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ city }, use) => {
    await use(city.address);
  },
  browserOf: async ({ browser, city, contextOptions }, use) => {
    const open: Opens = async (username, options = {}) => {
      const { session } = await city.signIn(username);
      const { hostname } = new URL(city.address);
      const context = await browser.newContext({ ...contextOptions, ...options, baseURL: city.address });
      await context.addCookies([{ name: 'zhudian_session', value: session, domain: hostname, path: '/' }]);
      return context.newPage();
    };
    await use(open);
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
  member: ({ browserOf }, use) => browserOf('gdq1-member').then(use),
  lead: ({ browserOf }, use) => browserOf('gdq1-lead').then(use),
  scheduler: ({ browserOf }, use) => browserOf('scheduler').then(use),
  office: ({ browserOf }, use) => browserOf('office-1').then(use),
  leader: ({ browserOf }, use) => browserOf('leader').then(use),
});

export { expect } from '@playwright/test';
