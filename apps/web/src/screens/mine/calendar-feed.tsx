import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDateAt } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { ShownOnce } from '../../shared/ui/shown-once';
import { Bone } from '../../shared/ui/skeleton';
import { When } from '../../shared/ui/when';
import styles from './mine.module.css';
import { feedQuery, useFeedActs } from './mine.queries';

/** Next actions, visits and milestones in one's own calendar program: a secret address, made, copied, taken back. */
export function CalendarFeed() {
  const { t } = useTranslation('mine');
  const feed = useQuery(feedQuery);
  const [isRevoking, setRevoking] = useState(false);
  const { make, revoke } = useFeedActs(() => {
    make.reset();
    setRevoking(false);
  });
  const since = feed.data?.since ?? null;
  return (
    <section className={`card ${styles['card'] ?? ''}`}>
      <h2 className="b">{t('feed.title')}</h2>
      <p className="t13 c2">{t('feed.text')}</p>
      {feed.isPending ? <Bone width="50%" /> : null}
      {feed.isError ? <ProblemNotice problem={feed.error} retry={() => void feed.refetch()} /> : null}
      {make.isError ? <ProblemNotice problem={make.error} /> : null}
      {make.data === undefined ? null : (
        <ShownOnce
          title={t('feed.ready')}
          text={t('feed.once')}
          label={t('feed.address')}
          value={make.data.url}
          copy={t('feed.copy')}
          copied={t('copied')}
        />
      )}
      {feed.isSuccess && since !== null ? (
        <p className="t13">
          {t('feed.since')}
          <When date={businessDateAt(new Date(since))} />
        </p>
      ) : null}
      {feed.isSuccess ? (
        <div className="row g8 wrap">
          <Button disabled={make.isPending} onClick={() => make.mutate()}>
            {t(since === null ? 'feed.make' : 'feed.again')}
          </Button>
          {since === null ? null : (
            <Button look="danger" onClick={() => setRevoking(true)}>
              {t('feed.revoke')}
            </Button>
          )}
        </div>
      ) : null}
      {isRevoking ? (
        <ConfirmSheet
          title={t('feed.revoke')}
          text={t('feed.revokeMeans')}
          confirm={t('feed.revoke')}
          decide={revoke}
          onClose={() => setRevoking(false)}
        />
      ) : null}
    </section>
  );
}
