import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ageOf } from '../../shared/format/age';
import { clockTime } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import styles from './dispatch.module.css';
import { type Queue, useDispatchActs } from './dispatch.queries';

const COLUMNS = 9;

/** The seven queues and all others; a slow or paused one delays none of the rest. */
export function QueueTable({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation('dispatch');
  return (
    <div className={`card ${styles['scroll'] ?? ''}`} role="region" aria-label={t('queues')} tabIndex={0}>
      <table className="tb folds">
        <thead>
          <tr>
            <th>{t('head.queue')}</th>
            <th>{t('head.state')}</th>
            <th className="ar">{t('head.waiting')}</th>
            <th className="ar">{t('head.delayed')}</th>
            <th className="ar">{t('head.failed')}</th>
            <th className="ar">{t('head.sent')}</th>
            <th className="ar">{t('head.oldest')}</th>
            <th>{t('head.budget')}</th>
            <th>
              <span className="sr">{t('head.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <QueueRow key={queue.queue} queue={queue} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueRow({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation(['dispatch', 'common']);
  const { queue: acts } = useDispatchActs();
  const mayPause = useMay('dispatch.pause');
  const { queue: code, unitName, waiting, active, delayed, held, failed, sentToday, acknowledgedToday } = queue;
  const { oldestOverdueAt, pausedAt, robots } = queue;
  const act = (what: 'pause' | 'resume' | 'retry') => () => acts.mutate({ act: what, unitCode: code });
  const oldest = oldestOverdueAt === null ? undefined : ageOf(oldestOverdueAt, new Date());
  const isBlocked = robots.some(({ blockedUntil }) => blockedUntil !== null);
  const state = pausedAt !== null ? 'paused' : failed > 0 ? 'failing' : isBlocked ? 'blocked' : 'fine';
  return (
    <>
      <tr className={state === 'failing' ? styles['bad'] : undefined}>
        <td>
          <b>{unitName ?? t('others')}</b>
          <br />
          <span className="t12 c3">
            {robots.length === 0
              ? t('inboxOnly')
              : robots.map(({ channel }) => t(`channel.${channel}`)).join(t('unreached.comma'))}
          </span>
        </td>
        <td className="whole">
          <span className={`${styles['dot'] ?? ''} ${styles[state] ?? ''}`} aria-hidden />
          {t(`state.${state}`, { time: pausedAt === null ? '' : clockTime(pausedAt) })}
        </td>
        <td className="ar" data-head={t('head.waiting')}>
          {waiting + active}
        </td>
        <td className="ar" data-head={t('head.delayed')}>
          {delayed + held}
        </td>
        <td className={failed > 0 ? 'ar seal b' : 'ar c3'} data-head={t('head.failed')}>
          {failed}
        </td>
        <td className="ar" data-head={t('head.sent')}>
          {sentToday} / {acknowledgedToday}
        </td>
        <td className="ar" data-head={t('head.oldest')}>
          {oldest === undefined ? t('common:none') : t(`common:${oldest.key}`, { count: oldest.count })}
        </td>
        <td className="n" data-head={t('head.budget')}>
          {robots.length === 0 ? t('common:none') : robots.map(({ left }) => left).join(' · ')}
        </td>
        <td className="ar corner">
          {mayPause ? (
            <span className="row g6" style={{ justifyContent: 'flex-end' }}>
              {failed > 0 ? (
                <Button size="s" onClick={act('retry')} disabled={acts.isPending}>
                  {t('retry', { count: failed })}
                </Button>
              ) : null}
              {pausedAt === null ? (
                <Button
                  size="s"
                  look="quiet"
                  square
                  aria-label={t('pause', { name: unitName ?? t('others') })}
                  title={t('pause', { name: unitName ?? t('others') })}
                  onClick={act('pause')}
                  disabled={acts.isPending}
                >
                  <IconPlayerPause aria-hidden />
                </Button>
              ) : (
                <Button size="s" onClick={act('resume')} disabled={acts.isPending}>
                  {t('resume')}
                </Button>
              )}
            </span>
          ) : null}
        </td>
      </tr>
      {acts.isError ? (
        <tr>
          <td colSpan={COLUMNS}>
            <ProblemNotice problem={acts.error} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
