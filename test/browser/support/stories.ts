import { expect, type Page } from '@playwright/test';
import type { RunningCity } from './running-city.js';

const CALL = { kind: 'call', occurredOn: '2026-01-05', summary: '第一次通话' };
const ACTIVITIES = '**/activities';

/** An enterprise that somebody's unit pursues; told a second time, it is the one that there is. */
async function pursued(city: RunningCity, username: string, name: string): Promise<string> {
  const person = await city.signIn(username);
  await person.post('/enterprises', { name, channel: 'direct' });
  const { items } = await person.reads<{ items: { id: string }[] }>(`/enterprises?q=${encodeURIComponent(name)}`);
  const id = items[0]?.id ?? '';
  await person.does(`/enterprises/${id}/activities`, CALL);
  return id;
}

/** Held by another unit, our own, and nobody's. */
export async function lookupOfAllKinds(page: Page, city: RunningCity): Promise<void> {
  await pursued(city, 'gdq2-member', '深圳市清越木材有限公司');
  await pursued(city, 'gdq1-member', '佛山市清越门窗有限公司');
  await (await city.signIn('gdq1-lead')).post('/enterprises', { name: '东莞市清越制品厂', channel: 'direct' });
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('清越');
  await page.getByText('东莞市', { exact: false }).waitFor();
}

async function log(page: Page, firm: string, sentence: string): Promise<void> {
  await page.goto('/log');
  await page.getByRole('textbox', { name: '说一句' }).fill(sentence);
  await page.getByRole('button', { name: new RegExp(`^企业 .*${firm}`) }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已记下').first().waitFor();
}

/** One is up, one asks which of two next steps holds, one waits for it, one has no signal. */
export async function outboxWithConflict(page: Page, city: RunningCity): Promise<void> {
  const changed = await pursued(city, 'gdq1-member', '佛山市栎川家具有限公司');
  const unsent = await pursued(city, 'gdq1-member', '佛山市恒杉板业有限公司');
  await pursued(city, 'gdq1-member', '佛山市霖桐纸品有限公司');
  const lead = await city.signIn('gdq1-lead');
  const plans = async (on: string, what: string): Promise<void> => {
    await lead.does(`/enterprises/${changed}/activities`, { ...CALL, nextAction: { on, kind: 'inbound_visit', what } });
  };
  await plans('2030-01-04', '来桂江考察');
  await page.route(ACTIVITIES, (route) => route.abort());
  await log(page, '霖桐纸品', '今天和霖桐纸品通电话，要用地图');
  await log(page, '栎川家具', '今天和栎川家具通电话，明天再打');
  await log(page, '栎川家具', '栎川家具今天又来电话，问电价');
  await log(page, '恒杉板业', '今天和恒杉板业通电话');
  await plans('2030-01-07', '来桂江考察，市领导见');
  await page.unroute(ACTIVITIES);
  await page.route(`**/enterprises/${unsent}/activities`, (route) => route.abort());
  await page.goto('/outbox');
  await page.getByRole('alert').waitFor();
  await page.getByText('等前一条').waitFor();
}

/** What somebody logged without signal before their account was closed. */
export async function leaversEntries(page: Page, city: RunningCity): Promise<void> {
  const answer = await page.request.get('/api/v1/auth/me');
  const { user } = (await answer.json()) as { user: { id: string; username: string } };
  const name = `佛山市暖香坞纸品${user.username.charAt(3)}厂`;
  await pursued(city, user.username, name);
  await page.route(ACTIVITIES, (route) => route.abort());
  await log(page, '暖香坞', `今天和${name}通电话，谈了用水`);
  const office = await city.signIn('office-1');
  const { items } = await office.reads<{ items: { id: string; version: number }[] }>('/users?limit=200');
  const version = items.find(({ id }) => id === user.id)?.version;
  await office.patch(`/users/${user.id}`, { version, disabled: true });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '看文字' }).click();
  await expect(page.getByText('谈了用水', { exact: false })).toBeVisible();
}

/** The link that somebody new was given. */
export async function invitationOpen(page: Page, city: RunningCity): Promise<void> {
  const office = await city.signIn('office-1');
  const username = `new-${String(Date.now())}`;
  const grants = [{ role: 'member', unitId: office.unitId }];
  const { id } = await office.does<{ id: string }>('/users', { name: '覃雨桐', username, grants });
  const { invitation } = await office.does<{ invitation: string }>(`/users/${id}/invite`, {});
  await page.context().clearCookies();
  await page.goto(`/invitation#${invitation}`);
  await page.getByText('覃雨桐', { exact: false }).waitFor();
}
