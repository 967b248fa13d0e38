import type { Page } from 'playwright-core';
import type { RunningCity } from './running-city.js';

/** An enterprise of the member's own team, by a name that nobody else has, called on a day. */
export async function ownEnterprise(city: RunningCity, name: string, occurredOn = '2026-01-05'): Promise<string> {
  const member = await city.signIn('gdq1-member');
  const { id } = await member.does<{ id: string }>('/enterprises', { name, channel: 'direct' });
  await member.does(`/enterprises/${id}/activities`, { kind: 'call', occurredOn, summary: '第一次通话' });
  return id;
}

/** The app is on the phone, and opens without signal. */
export async function readyWithoutSignal(phone: Page): Promise<void> {
  await phone.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}

interface Logged {
  readonly on: string;
  readonly detail: { readonly summary?: string };
}

/** What an enterprise's timeline has of these words. */
export async function logged(city: RunningCity, id: string, summary: string): Promise<Logged[]> {
  const office = await city.signIn('office-1');
  const { items } = await office.reads<{ items: Logged[] }>(`/enterprises/${id}/timeline`);
  return items.filter(({ detail }) => detail.summary === summary);
}
