import { Deal } from '../support/deal.js';
import { BoardPage } from './pages/board-page.js';
import { businessToday } from './support/business-today.js';
import { expect, PHONE, test } from './support/test.js';
import { violationsOf } from './support/violations.js';

const PDF = { name: '合同.pdf', mimeType: 'application/pdf' };

function pdf(): { name: string; mimeType: string; buffer: Buffer } {
  return { ...PDF, buffer: Buffer.from(`%PDF-1.4\n% ${String(Math.random())}\n%%EOF\n`) };
}

test.describe('the board', () => {
  test('a card dragged to the next stage asks for its evidence; Esc puts it back', async ({ lead }) => {
    const board = await BoardPage.openedBy(lead);
    const { card, name } = await board.someCard('对接');
    await board.drag(card, '来访考察');
    await expect(board.dialog('登记来访')).toBeVisible();
    await expect(board.dialog('登记来访').getByText(name)).toBeVisible();
    await lead.keyboard.press('Escape');
    await expect(board.dialog('登记来访')).toBeHidden();
    await expect(board.card('对接', name)).toBeVisible();
  });

  test('with the evidence the card moves; 暂无照片 is as good as a photo', async ({ lead }) => {
    const board = await BoardPage.openedBy(lead);
    const { card, name } = await board.someCard('对接');
    await board.drag(card, '来访考察');
    const dialog = board.dialog('登记来访');
    await expect(dialog.getByRole('button', { name: /^确认来访/ })).toBeDisabled();
    await dialog.getByLabel('来了几人').fill('6');
    await dialog.getByLabel('看了哪里').fill('园区标准厂房、物流港');
    await dialog.getByLabel('谈了什么').fill('看了两处地块，对方关心用电。');
    await dialog.getByRole('button', { name: '对方不便拍照' }).click();
    await dialog.getByRole('button', { name: /^确认来访/ }).click();
    await expect(dialog).toBeHidden();
    await expect(board.card('来访考察', name)).toBeVisible();
    await expect(board.card('对接', name)).toHaveCount(0);
  });

  test('a card that has moved is ringed where it stands now, and the message takes it back', async ({ lead, city }) => {
    const acting = await city.signIn('gdq1-lead');
    const name = `佛山市撤回${String(Date.now())}铝材有限公司`;
    const deal = await Deal.begin(acting, { name });
    await deal.contact(businessToday());
    const board = await BoardPage.openedBy(lead);
    await board.drag(board.card('对接', name), '来访考察');
    const dialog = board.dialog('登记来访');
    await dialog.getByLabel('来了几人').fill('2');
    await dialog.getByLabel('看了哪里').fill('园区标准厂房');
    await dialog.getByLabel('谈了什么').fill('看了厂房。');
    await dialog.getByRole('button', { name: '对方不便拍照' }).click();
    // The ring lasts until it is taken off: a second at full motion.
    await lead.addStyleTag({ content: '[data-moved] { animation-duration: 600s !important; }' });
    await dialog.getByRole('button', { name: /^确认来访/ }).click();
    await expect(board.card('来访考察', name)).toHaveAttribute('data-moved', 'true');
    const said = lead.getByRole('alert').filter({ hasText: `已记下，${name}移到来访考察` });
    await said.getByRole('button', { name: '撤销' }).click();
    await expect(lead.getByText('已撤销')).toBeVisible();
    await expect(board.card('对接', name)).toBeVisible();
    expect(await acting.stageOf(deal.enterpriseId)).toBe('contacted');
  });

  test('a contract over the keyboard: Space lifts, → chooses, Enter asks, the file and the amount sign', async ({
    lead,
  }) => {
    const board = await BoardPage.openedBy(lead);
    const { card, name } = await board.someCard('达成意向');
    await card.focus();
    await lead.keyboard.press('Space');
    await expect(lead.getByText(`${name}，到达成意向`)).toBeAttached();
    await lead.keyboard.press('ArrowRight');
    await expect(lead.getByText(`${name}，到签约`)).toBeAttached();
    await lead.keyboard.press('Enter');
    const dialog = board.dialog('登记签约');
    await dialog.getByLabel('合同投资额').fill('2.6');
    await dialog.getByRole('button', { name: '亿元' }).click();
    await expect(dialog.getByText('= 260,000,000 元')).toBeVisible();
    await dialog.getByLabel('签约各方').fill(`榕湖区人民政府、${name}`);
    await dialog.getByLabel('合同文本').setInputFiles(pdf());
    await expect(dialog.getByText('已上传')).toBeVisible();
    await lead.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(board.card('签约', name)).toBeVisible();
  });

  test('what skips a step is refused in the words of the law, and asks for the missing step', async ({ lead }) => {
    const board = await BoardPage.openedBy(lead);
    const { card, name } = await board.someCard('对接');
    await board.drag(card, '签约');
    await expect(lead.getByText('还差来访考察、达成意向，不能直接签约。')).toBeVisible();
    await expect(board.dialog('登记来访')).toBeVisible();
    await lead.keyboard.press('Escape');
    await expect(board.card('对接', name)).toBeVisible();
  });

  test('nothing is dragged backwards', async ({ lead }) => {
    const board = await BoardPage.openedBy(lead);
    await board.drag((await board.someCard('签约')).card, '来访考察');
    await expect(lead.getByText('阶段跟着佐证走，不能往回拖。')).toBeVisible();
    await expect(lead.getByRole('dialog')).toHaveCount(0);
  });

  test('a refusal of the server stays in the dialog with what was typed', async ({ lead }) => {
    const board = await BoardPage.openedBy(lead);
    await board.drag((await board.someCard('对接')).card, '来访考察');
    const dialog = board.dialog('登记来访');
    await dialog.getByLabel('日期').first().fill('2020-01-02');
    await dialog.getByLabel('来了几人').fill('3');
    await dialog.getByLabel('看了哪里').fill('园区');
    await dialog.getByLabel('谈了什么').fill('很久以前的来访。');
    await dialog.getByRole('button', { name: '照片稍后补' }).click();
    await dialog.getByRole('button', { name: /^确认来访/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('早于上一阶段');
    await expect(dialog.getByLabel('谈了什么')).toHaveValue('很久以前的来访。');
  });

  test('two browsers move one card: the second is shown what changed, and goes on', async ({ lead, member, city }) => {
    const acting = await city.signIn('gdq1-lead');
    const name = `佛山市并行${String(Date.now())}铝材有限公司`;
    const deal = await Deal.begin(acting, { name });
    await deal.contact(businessToday());
    const first = await BoardPage.openedBy(lead);
    const second = await BoardPage.openedBy(member);
    const visit = async (board: BoardPage, summary: string) => {
      await board.drag(board.card('对接', name), '来访考察');
      const dialog = board.dialog('登记来访');
      await dialog.getByLabel('来了几人').fill('3');
      await dialog.getByLabel('看了哪里').fill('园区标准厂房');
      await dialog.getByLabel('谈了什么').fill(summary);
      await dialog.getByRole('button', { name: '对方不便拍照' }).click();
      return { dialog, confirm: dialog.getByRole('button', { name: /^确认来访/ }) };
    };
    const mine = await visit(first, '队长陪看了厂房。');
    const theirs = await visit(second, '队员陪看了地块。');
    await theirs.confirm.click();
    await expect(theirs.dialog).toBeHidden();

    await mine.confirm.click();
    const conflict = mine.dialog.getByRole('alert');
    await expect(conflict).toContainText(/刚改了这家/);
    await expect(conflict.getByText('你打开时')).toBeVisible();
    await expect(conflict.getByText('最近记的：来访考察')).toBeVisible();
    await expect(mine.dialog.getByLabel('谈了什么')).toHaveValue('队长陪看了厂房。');
    expect(await violationsOf(lead)).toEqual([]);

    await mine.confirm.click();
    await expect(mine.dialog).toBeHidden();
    await expect(first.card('来访考察', name)).toBeVisible();
    const { items } = await acting.reads<{ items: { detail: { summary?: string } }[] }>(
      `/enterprises/${deal.enterpriseId}/timeline`,
    );
    expect(items.map(({ detail }) => detail.summary)).toEqual(
      expect.arrayContaining(['队长陪看了厂房。', '队员陪看了地块。']),
    );
  });

  test('who was second puts the card back: it stands where the other has put it', async ({ lead, city }) => {
    const acting = await city.signIn('gdq1-lead');
    const name = `佛山市后手${String(Date.now())}铝材有限公司`;
    const deal = await Deal.begin(acting, { name });
    await deal.contact(businessToday());
    const board = await BoardPage.openedBy(lead);
    await board.drag(board.card('对接', name), '来访考察');
    await deal.by(await city.signIn('gdq1-member')).visit(businessToday());
    await expect(board.dialog('登记来访')).toBeVisible();
    await lead.keyboard.press('Escape');
    await expect(board.card('来访考察', name)).toBeVisible();
  });

  test('conditions chain in the address and are kept as a view', async ({ lead }) => {
    await BoardPage.openedBy(lead, '?chain=equipment');
    await lead.getByRole('button', { name: '沉睡天数' }).click();
    await lead.getByRole('button', { name: '30 天以上' }).click();
    await expect(lead).toHaveURL(/chain=equipment.*idleDays=30/);
    await lead.getByRole('button', { name: '存为视图' }).click();
    await lead.getByLabel('视图名称').fill('装备待唤醒');
    await lead.getByRole('button', { name: '保存' }).click();
    await lead.getByRole('button', { name: '全部', exact: true }).click();
    await expect(lead).not.toHaveURL(/chain=/);
    await lead.getByRole('button', { name: '装备待唤醒', exact: true }).click();
    await expect(lead).toHaveURL(/chain=equipment/);
  });

  test('on a tablet a finger that rests lifts the card', async ({ browserOf }) => {
    const tablet = await browserOf('gdq1-lead', { viewport: { width: 1180, height: 820 }, hasTouch: true });
    const board = await BoardPage.openedBy(tablet);
    const from = await board.firstCard('对接').boundingBox();
    const to = await board.column('来访考察').boundingBox();
    if (from === null || to === null) throw new Error('not on the page');
    const touch = await tablet.context().newCDPSession(tablet);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from.x + 30, from.y + 20) });
    await expect(tablet.getByText(/，到对接$/)).toBeAttached();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(from.x + 60, from.y + 40) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(to.x + to.width / 2, to.y + 150) });
    await expect(tablet.getByText(/，到来访考察$/)).toBeAttached();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(board.dialog('登记来访')).toBeVisible();
  });

  test('on the phone: one stage at a time, 「推进到…」 instead of a drag', async ({ browserOf }) => {
    const phone = await browserOf('gdq1-lead', PHONE);
    await phone.goto('/board');
    await phone.getByRole('tab', { name: /来访/ }).click();
    await phone.getByRole('button', { name: '推进到达成意向' }).first().click();
    await expect(phone.getByRole('dialog', { name: '登记意向' })).toBeVisible();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
