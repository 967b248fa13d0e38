import { FIRST_QUESTIONS } from '../../apps/web/src/early/first-questions.js';
import { expect, test } from './support/test.js';

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}

test.describe('signing in', () => {
  test('the first page says who can sign in on the reference city, and one tap does', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '登录驻点' })).toBeVisible();
    for (const role of ['队员', '队长', '调度员', '招商办', '市领导']) {
      await expect(page.getByRole('button', { name: new RegExp(`^${role}`) })).toBeVisible();
    }
    await page.getByRole('button', { name: /^队长/ }).click();
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  });

  test('a wrong password is refused in words, and the name stays', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('用户名').fill('gdq1-lead');
    await page.getByLabel('密码', { exact: true }).fill('not-this-one');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('用户名')).toHaveValue('gdq1-lead');
  });

  test('a deep link is still there after signing in', async ({ page }) => {
    await page.goto('/enterprises?stage=intent');
    await page.getByRole('button', { name: /^招商办/ }).click();
    await expect(page.getByRole('button', { name: '阶段：达成意向' })).toBeVisible();
  });

  test('a session that expires asks over the page, and what waited goes on', async ({ lead }) => {
    await lead.goto('/enterprises');
    await expect(lead.getByRole('row').nth(1)).toBeVisible();
    await lead.context().clearCookies();
    await lead.getByLabel('按名称、简称、信用代码找').fill('深圳');
    const dialog = lead.getByRole('dialog', { name: '登录过期了' });
    await dialog.getByLabel(/的密码$/).fill('zhudian-demo');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(lead.getByLabel('按名称、简称、信用代码找')).toHaveValue('深圳');
    await expect(lead.getByText(/^找到 \d+ 家$/)).toBeVisible();
  });

  test('who is signed in is asked once, and their first page is sent for before the code of every page is there', async ({
    lead,
  }) => {
    const asked: string[] = [];
    lead.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const board = lead.waitForRequest(/\/assets\/board-screen-.*\.js$/);
    await lead.route(/\/assets\/app-.*\.js$/, async (route) => {
      await board;
      await route.continue();
    });
    await lead.goto('/');
    await expect(lead.getByRole('region', { name: /^对接，/ })).toBeVisible();
    expect(asked.filter((path) => path === '/api/v1/auth/me')).toHaveLength(1);
  });

  for (const [username, start] of [
    ['gdq1-member', '/today'],
    ['gdq1-lead', '/board'],
    ['scheduler', '/dispatch'],
  ] as const) {
    test(`what ${start} asks first is asked while the code of every page is on its way, and once`, async ({
      browserOf,
      city,
    }) => {
      const page = await browserOf(username);
      const questions = FIRST_QUESTIONS[start] ?? [];
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(city.address, '')));
      const early = Promise.all(questions.map((question) => page.waitForRequest(city.address + question)));
      await page.route(/\/assets\/app-.*\.js$/, async (route) => {
        await early;
        await route.continue();
      });
      await page.goto('/');
      await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(start);
      const paths = questions.map(pathOf);
      expect(asked.filter((address) => paths.includes(pathOf(address))).sort()).toEqual([...questions].sort());
    });
  }

  test('nobody is asked twice who they are when nobody is signed in', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '登录驻点' })).toBeVisible();
    expect(asked.filter((path) => path === '/api/v1/auth/me')).toHaveLength(1);
  });

  test('who signs out leaves nothing to see', async ({ office }) => {
    await office.goto('/enterprises');
    await office.getByRole('button', { name: '我的账号' }).click();
    await office.getByRole('button', { name: '退出登录' }).click();
    await expect(office.getByRole('heading', { name: '登录驻点' })).toBeVisible();
  });
});

test.describe('the page keeps to itself', () => {
  test('its plain address gives it to whoever asks; another address only to who wants a page', async ({ city }) => {
    const typeOf = async (path: string): Promise<string> =>
      (await fetch(city.address + path)).headers.get('Content-Type') ?? '';
    expect(await typeOf('/')).toMatch(/^text\/html/);
    expect(await typeOf('/board')).toMatch(/^application\/problem\+json/);
    expect(await typeOf('/api/v1/nothing')).toMatch(/^application\/problem\+json/);
  });

  test('no script of another origin, nothing inline, no request that leaves', async ({ lead, city }) => {
    const elsewhere: string[] = [];
    lead.on('request', (request) => {
      if (!request.url().startsWith(city.address) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    const answer = await lead.goto('/enterprises');
    const policy = answer?.headers()['content-security-policy'] ?? '';
    const directives = new Map(policy.split(';').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)]));
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'script-src-attr': ["'none'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    expect([...directives].filter(([name, from]) => name !== 'style-src' && from.join().includes('unsafe'))).toEqual(
      [],
    );
    await expect(lead.getByRole('row').nth(1)).toBeVisible();
    expect(elsewhere).toEqual([]);
  });
});
