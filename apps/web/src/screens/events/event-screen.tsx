import { IconPencil, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsPane } from '../../shared/ui/rows-pane';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { Attendees } from './attendees';
import { Days } from './days';
import { EventCounts, isCountKey } from './event-counts';
import { EventSheet } from './event-sheet';
import { type CountKey, type EventYield, eventQuery, eventRowsQuery } from './events.queries';
import './messages';
import { PageTabs } from './page-tabs';

const AttendeesSheet = lazy(async () => ({ default: (await import('./attendees-sheet')).AttendeesSheet }));

/** An event: whom it reached, what was signed there, what came of it; each number opens its rows. */
export function EventScreen() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const event = useQuery(eventQuery(id));
  return (
    <div>
      <PageTabs />
      <div className="frame">
        {event.isPending ? <RowsSkeleton rows={6} height={64} /> : null}
        {event.isError ? <ProblemNotice problem={event.error} retry={() => void event.refetch()} /> : null}
        {event.isSuccess ? <Event event={event.data} /> : null}
      </div>
    </div>
  );
}

function Event({ event }: { readonly event: EventYield }) {
  const { t } = useTranslation('events');
  const [state, change] = useUrlState();
  const mayChange = useMay('event.change');
  const mayAttend = useMay('event.attendees');
  const [sheet, setSheet] = useState<'edit' | 'attendees'>();
  const opened = isCountKey(state['count']) ? state['count'] : undefined;
  return (
    <>
      <header className="row g12 wrap">
        <div className="grow" style={{ minWidth: 220 }}>
          <h2 className="t18 b">{event.name}</h2>
          <p className="row g8 t13 c2 wrap">
            <span className="chip line">{t(`kind.${event.kind}`)}</span>
            <Days event={event} />
            <span>{event.place ?? ''}</span>
          </p>
        </div>
        {mayChange ? (
          <Button onClick={() => setSheet('edit')}>
            <IconPencil aria-hidden />
            {t('edit')}
          </Button>
        ) : null}
        {mayAttend ? (
          <Button look="primary" onClick={() => setSheet('attendees')}>
            <IconUserPlus aria-hidden />
            {t('attend.add')}
          </Button>
        ) : null}
      </header>
      <EventCounts counts={event.counts} onOpen={(count) => change({ count })} />
      <Attendees eventId={event.id} total={event.counts.reached} />
      {opened === undefined ? null : (
        <RowsBehind key={opened} event={event} count={opened} onClose={() => change({ count: undefined })} />
      )}
      {sheet === 'edit' ? <EventSheet event={event} onClose={() => setSheet(undefined)} /> : null}
      <Suspense>
        {sheet === 'attendees' ? <AttendeesSheet event={event} onClose={() => setSheet(undefined)} /> : null}
      </Suspense>
    </>
  );
}

function RowsBehind({
  event,
  count,
  onClose,
}: {
  readonly event: EventYield;
  readonly count: CountKey;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('events');
  const rows = useQuery(eventRowsQuery(event.id, count));
  return (
    <RowsPane
      title={t(`count.${count}`)}
      subtitle={event.name}
      rows={rows.data}
      isCounted={!count.endsWith('_amount')}
      value={event.counts[count]}
      onClose={onClose}
    >
      {rows.isPending ? <RowsSkeleton /> : null}
      {rows.isError ? <ProblemNotice problem={rows.error} retry={() => void rows.refetch()} /> : null}
    </RowsPane>
  );
}
