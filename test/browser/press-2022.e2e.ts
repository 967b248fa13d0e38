import { readFileSync } from 'node:fs';
import { PRESS_2022 } from '../support/press-2022.js';
import { RunningCity } from './support/running-city.js';
import { expect, test } from './support/test.js';

interface Check {
  readonly key: string;
  readonly published: string | number;
  readonly match: boolean;
}

const JANUARY_TO_OCTOBER = '/headline?from=2022-01-01&to=2022-10-31';

/** What the page names so, with the key of the statement: a count or a sum of rows. */
const OPENS = [
  ['新签约合同投资额', 'all_signed_amount_yi'],
  ['到位资金', 'funds_amount_yi'],
  ['驻点招商合同投资额', 'field_signed_amount_yi'],
  ['对接企业', 'field_enterprises_contacted'],
  ['来贵考察', 'field_enterprises_visited'],
  ['意向项目', 'field_intent_projects'],
  ['新签约项目', 'field_signed_projects'],
] as const;

test.describe('the published statement of January–October 2022', () => {
  test.skip(PRESS_2022 === undefined, 'needs the reference data: ZHUDIAN_REFERENCE_DATA');
  let published: readonly Check[];
  let press: RunningCity;
  let session: string;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    const expected: unknown = JSON.parse(readFileSync(`${PRESS_2022 ?? ''}/expected.json`, 'utf8'));
    published = (expected as { published_checks: Check[] }).published_checks;
    press = await RunningCity.startFromBundle(PRESS_2022 ?? '');
    session = (await press.signIn('office-1')).session;
  });
  test.afterAll(() => press.stop());

  test('stands on the page as it was printed, and each number opens the rows that it is', async ({ entered }) => {
    test.slow();
    const page = await entered(press, session);
    await page.goto(JANUARY_TO_OCTOBER);
    for (const [name, key] of OPENS) {
      const number = page.getByRole('button', { name, exact: true }).first();
      await expect(number).toHaveText(String(published.find((check) => check.key === key)?.published));
      await number.click();
      await expect(page).toHaveURL(new RegExp(`figure=${key}`));
      await expect(page.getByRole('complementary').getByRole('status')).toHaveText(/与数字一致$/);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary')).toBeHidden();
    }
  });

  test('agrees in all but the one that the statement has from elsewhere; before it was recorded it is nothing', async ({
    entered,
  }) => {
    const page = await entered(press, session);
    const answer = page.waitForResponse((response) => response.url().includes('/reports/headline?'));
    await page.goto(JANUARY_TO_OCTOBER);
    const { figures } = (await (await answer).json()) as { figures: { key: string; display: unknown }[] };
    const shown = new Map(figures.map(({ key, display }) => [key, String(display)]));
    const printed = published.filter(({ key }) => shown.has(key));
    expect(printed.filter((check) => shown.get(check.key) !== String(check.published))).toMatchObject([
      { key: 'mfg_funds_share_pct', published: '57.46', match: false },
    ]);
    expect(published.filter(({ match }) => match)).toHaveLength(33);
    expect(printed.length).toBeGreaterThan(20);
    await expect(page.getByRole('button', { name: '占比' }).last()).toHaveText('57.44%');
    await page.getByLabel('截至').fill('2020-01-01');
    await expect(page.getByRole('button', { name: '新签约合同投资额' })).toHaveText('0.00');
    await expect(page).toHaveURL(/asOf=2020-01-01/);
  });
});
