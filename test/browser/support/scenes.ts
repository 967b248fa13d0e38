import type { Page } from '@playwright/test';
import { BoardPage } from '../pages/board-page.js';
import type { Width } from './shots.js';

/** A screen after somebody has done something: a pane that opened, a sheet, a sentence that was read. */
interface Scene {
  readonly name: string;
  readonly username: string;
  readonly path: string;
  readonly width: Width;
  readonly act: (page: Page) => Promise<void>;
}

export const SCENES: readonly Scene[] = [
  {
    name: 'search',
    username: 'gdq1-lead',
    path: '/board',
    width: 1440,
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
    width: 1440,
    act: (page) => page.keyboard.press('?'),
  },
  {
    name: 'board-pane',
    username: 'gdq1-lead',
    path: '/board',
    width: 1440,
    act: (page) => new BoardPage(page).firstCard('签约').click(),
  },
  {
    name: 'evidence',
    username: 'gdq1-lead',
    path: '/board',
    width: 1440,
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
    width: 390,
    act: async (page) => {
      await page.getByRole('tab', { name: /来访/ }).click();
      await page.getByRole('button', { name: '推进到达成意向' }).first().click();
    },
  },
  {
    name: 'quick-log-read',
    username: 'gdq1-member',
    path: '/log',
    width: 390,
    act: async (page) => {
      const answer = await page.request.get('/api/v1/enterprises?limit=50&stage=contacted');
      const { items } = (await answer.json()) as { items: { shortName: string | null }[] };
      const name = items.find(({ shortName }) => shortName !== null)?.shortName ?? '';
      const sentence = `今天下午和${name}张总通电话，有意向，下周三来桂江考察`;
      await page.getByRole('textbox', { name: '说一句' }).fill(sentence);
      await page.getByText('原文').first().waitFor();
    },
  },
];
