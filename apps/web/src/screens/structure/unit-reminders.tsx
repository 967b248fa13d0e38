import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import styles from './structure.module.css';
import { remindersOfUnitQuery } from './structure.queries';

/** When a unit is left in peace, and what it gets in one message: its lead sets it, the office sees it. */
export function UnitReminders({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('structure');
  const settings = useQuery(remindersOfUnitQuery(unitId));
  return (
    <section>
      <h3 className="b">{t('reminders.title')}</h3>
      {settings.isPending ? <Bone width="60%" /> : null}
      {settings.isError ? <ProblemNotice problem={settings.error} retry={() => void settings.refetch()} /> : null}
      {settings.data === undefined ? null : (
        <dl className={styles['facts']}>
          <div>
            <dt className="c3">{t('reminders.quiet')}</dt>
            <dd className="n">
              {settings.data.quietFrom}—{settings.data.quietTo}
            </dd>
          </div>
          <div>
            <dt className="c3">{t('reminders.daysOff')}</dt>
            <dd>{t(settings.data.quietDaysOff ? 'reminders.silent' : 'reminders.sent')}</dd>
          </div>
          <div>
            <dt className="c3">{t('reminders.digest')}</dt>
            <dd>
              {[
                settings.data.digestDaily ? t('reminders.daily') : undefined,
                settings.data.digestWeekly ? t('reminders.weekly') : undefined,
              ]
                .filter(Boolean)
                .join('，') || t('common:none')}
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
