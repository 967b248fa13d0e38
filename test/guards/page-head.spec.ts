import { readFileSync } from 'node:fs';

/** What `npm run build` made. */
const PAGE = 'dist/apps/web/index.html';

it('the styles of every page stand before all scripts: a screen that is sent for early brings its own after them', () => {
  const tags = [...readFileSync(PAGE, 'utf8').matchAll(/<script|<link rel="stylesheet"/g)].map(([tag]) => tag);
  const styles = tags.filter((tag) => tag !== '<script');
  expect(styles).not.toHaveLength(0);
  expect(tags.slice(0, styles.length)).toEqual(styles);
});
