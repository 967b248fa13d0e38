import { useState } from 'react';
import type { OutboxEntry } from '../../shared/outbox/entry';
import { usePhone } from '../../shared/outbox/use-phone';
import { useMe } from '../../shared/session/me';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import type { Corrections } from './draft';
import { keptDraft, type Written } from './kept-draft';
import { LogForm } from './log-form';
import './messages';

/** 快记: something new, or what was refused and is put right. */
export function QuickLogScreen() {
  const [url] = useUrlState();
  const userId = useMe().user.id;
  const { entry } = url;
  // Whoever signs in over the open page begins with nothing of the other's.
  return entry === undefined ? (
    <NewLog key={userId} url={url} userId={userId} />
  ) : (
    <CorrectedLog key={entry} id={entry} />
  );
}

function NewLog({ url, userId }: { readonly url: UrlState; readonly userId: string }) {
  const { enterprise: about = null } = url;
  const [begun] = useState(() => keptDraft(userId, about));
  return <LogForm about={about} chosen={chosenBefore(url)} begun={begun} />;
}

function CorrectedLog({ id }: { readonly id: string }) {
  const { isRead, entries } = usePhone();
  const [refused, setRefused] = useState<OutboxEntry>();
  // As it was when it was opened: what is saved goes up, and is no longer among the entries.
  if (refused === undefined) {
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) setRefused(found);
    return isRead && found === undefined ? <LogForm about={null} chosen={{}} begun={undefined} /> : <RowsSkeleton />;
  }
  return <LogForm about={null} chosen={{}} begun={refused.form as Written | undefined} refused={refused} />;
}

/** Opened from somewhere that knows the enterprise: it is chosen already. */
function chosenBefore({ enterprise: id, name, touch }: UrlState): Corrections {
  if (id === undefined || name === undefined) return {};
  return { enterprise: { id, name, shortName: null, isTouch: touch === '1' } };
}
