import type { Page } from '@playwright/test';
import { BoardPage } from '../pages/board-page.js';
import type { RunningCity } from './running-city.js';
import type { Theme, Width } from './shots.js';
import { invitationOpen, leaversEntries, lookupOfAllKinds, outboxWithConflict } from './stories.js';

/** A screen after somebody has done something: a pane that opened, a sheet, a sentence that was read. */
interface Scene {
  readonly name: string;
  readonly username: string;
  readonly path: string;
  readonly widths: readonly Width[];
  /** Absent: both. */
  readonly themes?: readonly Theme[];
  readonly act: (page: Page, city: RunningCity) => Promise<void>;
}

export const SCENES: readonly Scene[] = [
  {
    name: 'search',
    username: 'gdq1-lead',
    path: '/board',
    widths: [1440],
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('门窗');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'keys',
    username: 'gdq1-lead',
    path: '/board',
    widths: [1440],
    act: (page) => page.keyboard.press('?'),
  },
  {
    name: 'board-pane',
    username: 'gdq1-lead',
    path: '/board',
    widths: [1440],
    act: (page) => new BoardPage(page).firstCard('签约').click(),
  },
  {
    name: 'evidence',
    username: 'gdq1-lead',
    path: '/board',
    widths: [1440],
    act: async (page) => {
      const board = new BoardPage(page);
      await board.drag(board.firstCard('达成意向'), '签约');
      await board.dialog('登记签约').waitFor();
    },
  },
  {
    name: 'evidence',
    username: 'gdq1-lead',
    path: '/board',
    widths: [390],
    act: async (page) => {
      await page.getByRole('tab', { name: /来访/ }).click();
      await page.getByRole('button', { name: '推进到达成意向' }).first().click();
    },
  },
  {
    name: 'quick-log-read',
    username: 'gdq1-member',
    path: '/log',
    widths: [390],
    act: async (page) => {
      const answer = await page.request.get('/api/v1/enterprises?limit=50&stage=contacted');
      const { items } = (await answer.json()) as { items: { shortName: string | null }[] };
      const name = items.find(({ shortName }) => shortName !== null)?.shortName ?? '';
      const sentence = `今天下午和${name}张总通电话，有意向，下周三来桂江考察`;
      await page.getByRole('textbox', { name: '说一句' }).fill(sentence);
      await page.getByText('原文').first().waitFor();
    },
  },
  {
    name: 'lookup-found',
    username: 'gdq1-member',
    path: '/lookup',
    widths: [390],
    act: lookupOfAllKinds,
  },
  {
    name: 'outbox-held',
    username: 'gdq1-member',
    path: '/log',
    widths: [390],
    act: outboxWithConflict,
  },
  ...(['light', 'dark'] as const).map(
    (theme, index): Scene => ({
      name: 'unsent-of-a-leaver',
      // Who has left cannot come back for the second picture.
      username: `gdq${String(5 + index)}-member`,
      path: '/log',
      widths: [390],
      themes: [theme],
      act: leaversEntries,
    }),
  ),
  {
    name: 'invitation-open',
    username: 'office-1',
    path: '/mine',
    widths: [390, 1440],
    act: invitationOpen,
  },
  ...(['people', 'settings'] as const).map(
    (tab): Scene => ({
      name: `structure-${tab}`,
      username: 'office-1',
      path: `/structure?tab=${tab}`,
      widths: [390, 1440],
      act: () => Promise.resolve(),
    }),
  ),
  {
    name: 'headline-rows',
    username: 'leader',
    path: '/headline',
    widths: [390, 1440],
    act: async (page) => {
      await page.getByRole('button', { name: '新签约合同投资额' }).click();
      await page.getByText('行相加', { exact: false }).waitFor();
    },
  },
  {
    name: 'difficulty',
    username: 'office-1',
    path: '/difficulties',
    widths: [390, 1440],
    act: async (page) => {
      await page.locator('#main').getByRole('list').getByRole('button').first().click();
      await page.getByRole('complementary').waitFor();
    },
  },
  {
    name: 'problem',
    username: 'gdq1-lead',
    path: '/mine',
    widths: [390, 1440],
    act: async (page) => {
      await page.route(/\/api\/v1\/difficulties\b/, (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          json: { code: 'internal', status: 500, title: '', detail: '没读到，请再试。', requestId: '019ac4d2-4f2a' },
        }),
      );
      await page.goto('/difficulties');
      await page.getByRole('alert').waitFor();
    },
  },
];
