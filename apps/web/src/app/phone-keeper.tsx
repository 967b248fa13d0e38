import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOwnEnterprises } from '../shared/api/own-enterprises';
import { lastPerson, onOtherPerson } from '../shared/offline/last-person';
import { losesSignal, readAhead } from '../shared/offline/read-ahead';
import { phone } from '../shared/outbox/phone';
import { usePhone } from '../shared/outbox/use-phone';
import { useMay, useMe } from '../shared/session/me';
import { session } from '../shared/session/session';

/** While the shell is open: entries go up, and what they changed is read anew. It comes after the first page. */
export function PhoneKeeper() {
  const { user } = useMe();
  const queries = useQueryClient();
  const { sent, lastEnd } = usePhone();
  const isOut = useMay('activity.log');
  useEffect(() => phone.open(user.id), [user.id]);
  useEffect(() => onOtherPerson(user.id, () => window.location.reload()), [user.id]);
  useEffect(() => {
    if (lastEnd === 'sign_in' && lastPerson() === user.id) void session.renewed().then(() => phone.wake());
  }, [lastEnd, user.id]);
  useEffect(() => {
    if (sent.length === 0) return;
    for (const key of ['enterprises', 'enterprise', 'board', 'reminders']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  }, [sent, queries]);
  return isOut && losesSignal(window) ? <ReadingAhead /> : null;
}

/** Once in a sitting, when the own list is there. */
function ReadingAhead() {
  const queries = useQueryClient();
  const own = useOwnEnterprises();
  const isThere = own.length > 0;
  useEffect(() => {
    if (!isThere) return undefined;
    const stop = new AbortController();
    void readAhead(queries, own, stop.signal);
    return () => stop.abort();
  }, [isThere, queries]);
  return null;
}
