import type { QueryClient } from '@tanstack/react-query';
import { enterpriseQuery, peopleOfQuery } from '../api/enterprise';
import type { OwnEnterprise } from '../api/own-enterprises';
import { projectIdsIn, projectQuery, timelineQuery } from '../api/projects';

/** So many of the own enterprises, those with the latest activity first: a phone is no archive, and a network is slow. */
const AT_MOST = 60;
const FRESH_MILLIS = 12 * 3_600_000;
/** A phone or a tablet; also the phone's width alone, as tokens.css draws its line. */
const CARRIED = '(pointer: coarse), (max-width: 639px)';

/** Who is out with it may lose the signal; a laptop at the desk does not, and asks for nothing that is not opened. */
export function losesSignal(device: Pick<Window, 'matchMedia'>): boolean {
  return device.matchMedia(CARRIED).matches;
}

/** The pages of own enterprises open without signal, also those that nobody has opened: one after the other, behind all else. */
export async function readAhead(queries: QueryClient, own: readonly OwnEnterprise[], stop: AbortSignal): Promise<void> {
  const latestFirst = [...own].sort((a, b) => (b.lastActivityOn ?? '').localeCompare(a.lastActivityOn ?? ''));
  for (const one of latestFirst.slice(0, AT_MOST)) {
    if (stop.aborted || !navigator.onLine) return;
    if (!isKnown(queries, one)) await readOne(queries, one.id);
  }
}

/** The phone has it as it stands, from today. */
function isKnown(queries: QueryClient, { id, version }: OwnEnterprise): boolean {
  const { queryKey } = enterpriseQuery(id);
  const kept = queries.getQueryData(queryKey);
  const readAt = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  return kept?.restricted === false && kept.version === version && Date.now() - readAt < FRESH_MILLIS;
}

/** What cannot be read ahead is read when it is opened. */
async function readOne(queries: QueryClient, id: string): Promise<void> {
  try {
    const timeline = await queries.infiniteQuery({ ...timelineQuery(id), retry: false });
    for (const projectId of projectIdsIn(timeline.pages))
      await queries.query({ ...projectQuery(projectId), retry: false });
    await queries.query({ ...peopleOfQuery(id), retry: false });
    // Last: by it the phone knows that it has the rest.
    await queries.query({ ...enterpriseQuery(id), retry: false });
  } catch {
    // No signal, or no longer one's own.
  }
}
