import { expect, test } from './support/test.js';

test.describe('the headline', () => {
  test('a published number opens the rows whose sum is the number', async ({ office }) => {
    await office.goto('/headline');
    await office.getByRole('button', { name: '新签约合同投资额' }).click();
    const pane = office.getByRole('complementary');
    await expect(pane.getByRole('status')).toHaveText(/^\d+ 行相加等于 [\d,.]+ 万元，与数字一致$/);
    await expect(pane.getByRole('link').first()).toBeVisible();
    await expect(office).toHaveURL(/figure=all_signed_amount_yi/);
  });

  test('a month, and a unit of the 5+10+3+7, open theirs', async ({ leader }) => {
    await leader.goto('/headline');
    await leader.getByRole('button', { name: /^10 月 / }).click();
    await expect(leader.getByRole('complementary').getByRole('status')).toContainText('与数字一致');
    await leader.keyboard.press('Escape');
    await leader.getByRole('button', { name: /^5\s*县市区/ }).click();
    await leader.getByRole('button', { name: /^榕湖区 签约$/ }).click();
    await expect(leader.getByRole('complementary').getByRole('status')).toContainText('与数字一致');
  });

  test('on paper it says as of when, whose, and by which rules', async ({ office }) => {
    await office.goto('/headline');
    await expect(office.getByRole('button', { name: '新签约合同投资额' })).toBeVisible();
    const foot = office.locator('footer').filter({ hasText: /口径：.+，第 \d+ 版/ });
    await expect(foot).toBeHidden();
    await office.emulateMedia({ media: 'print' });
    await expect(foot).toBeVisible();
    await expect(foot).toContainText(/截至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}全市/);
  });

  test('as of a day before anything was recorded, nothing stands', async ({ office }) => {
    await office.goto('/headline?from=2026-01-01&to=2026-10-31&asOf=2020-01-01');
    await expect(office.getByRole('button', { name: '新签约合同投资额' })).toHaveText('0.00');
  });
});
