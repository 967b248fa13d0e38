import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandsNow } from '../api/conflict';
import { useNames } from '../api/units';
import { moment } from '../format/moment';
import type { Stage } from '../stage';
import { StageMark } from '../ui/stage-mark';
import { When } from '../ui/when';
import styles from './evidence.module.css';
import './messages';

/** What somebody else recorded while the dialog was open: as it was, as it is. What was typed stays, and can go on. */
export function ConflictNotice({ from, now }: { readonly from: Stage | null; readonly now: StandsNow }) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const names = useNames();
  const { stage, latest, nextAction } = now;
  const by = latest === undefined ? undefined : names.get(latest.recordedBy);
  return (
    <section role="alert" className={styles['conflict']}>
      <p className="row g8 b seal">
        <IconGitCompare className="i-18" aria-hidden />
        {latest === undefined || by === undefined
          ? t('conflict.changed')
          : t('conflict.by', { name: by, time: moment(latest.recordedAt) })}
      </p>
      <div className={styles['sides']}>
        <div className="card">
          <p className="t13 c3">{t('conflict.before')}</p>
          <StageMark stage={from} />
        </div>
        <div className="card">
          <p className="t13 c3">{t('conflict.now')}</p>
          <StageMark stage={stage} />
          {latest === undefined ? null : (
            <p className="t13 c2">
              {t('conflict.latest', { what: term([`fact.${latest.kind}`, `activity.${latest.kind}`]) })}{' '}
              <When date={latest.on} />
            </p>
          )}
          {nextAction === null ? null : (
            <p className="t13 c2">
              {t('conflict.next')} <When date={nextAction.on} /> {nextAction.what}
            </p>
          )}
        </div>
      </div>
      <p className="t13 c2">{t('conflict.goOn')}</p>
    </section>
  );
}
