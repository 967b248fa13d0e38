import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { Front } from './front.js';
import { RunningCity } from './running-city.js';

interface OfTheWorker {
  /** One server and one city for all tests of a worker: a test works on enterprises of its own. */
  readonly city: RunningCity;
}

type Opens = (username: string, options?: BrowserContextOptions) => Promise<Page>;
type Enters = (where: Pick<RunningCity, 'address'>, session: string, options?: BrowserContextOptions) => Promise<Page>;

interface OfTheTest {
  /** A browser that holds a session. */
  readonly entered: Enters;
  /** The city behind an origin that can be given the next version of the app. */
  readonly front: Front;
  /** A browser of somebody's own, signed in. */
  readonly browserOf: Opens;
  readonly member: Page;
  readonly lead: Page;
  readonly scheduler: Page;
  readonly office: Page;
  readonly leader: Page;
}

export const test = base.extend<OfTheTest, OfTheWorker>({
  city: [
    async ({}, use) => {
      const city = await RunningCity.start();
      await use(city);
      await city.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ city }, use) => {
    await use(city.address);
  },
  entered: async ({ browser, contextOptions }, use) => {
    await use(async ({ address }, session, options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options, baseURL: address });
      const { hostname: domain } = new URL(address);
      await context.addCookies([{ name: 'zhudian_session', value: session, domain, path: '/' }]);
      return context.newPage();
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
  front: async ({ city }, use) => {
    const front = await Front.before(city.address);
    await use(front);
    await front.stop();
  },
  browserOf: async ({ city, entered }, use) => {
    await use(async (username, options) => entered(city, (await city.signIn(username)).session, options));
  },
  member: ({ browserOf }, use) => browserOf('gdq1-member').then(use),
  lead: ({ browserOf }, use) => browserOf('gdq1-lead').then(use),
  scheduler: ({ browserOf }, use) => browserOf('scheduler').then(use),
  office: ({ browserOf }, use) => browserOf('office-1').then(use),
  leader: ({ browserOf }, use) => browserOf('leader').then(use),
});

export { expect } from '@playwright/test';
export { PHONE } from './phone.js';
