import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { groupBy } from '../../shared/group-by';
import { currentLanguage } from '../../shared/i18n/i18n';
import { EmptyState } from '../../shared/ui/empty-state';
import styles from './dispatch.module.css';
import type { Unreached } from './dispatch.queries';

/** 今天没通知到的人: by cause, with who was told instead. */
export function UnreachedList({ items }: { readonly items: readonly Unreached[] }) {
  const { t } = useTranslation('dispatch');
  const names = useNames();
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  const byReason = groupBy(
    items,
    ({ channel, reason }) =>
      `${channel === null ? '' : `${t(`channel.${channel}`)}${t('dead.colon')}`}${t(`reason.${reason}`)}`,
  );
  return (
    <section>
      <div className="sec">
        <h2>{t('unreached.title')}</h2>
        <span className="t13 c3">{t('unreached.count', { count: items.length })}</span>
      </div>
      <div className="card">
        {items.length === 0 ? <EmptyState text={t('unreached.none')} /> : null}
        {[...byReason].map(([reason, group]) => (
          <div key={reason} className={styles['group']}>
            <p className={`${styles['cause'] ?? ''} seal b`}>
              <i aria-hidden />
              {reason}
            </p>
            <ul>
              {group.map((item) => (
                <li key={`${item.reminderId}${item.userId ?? ''}${item.channel ?? ''}`} className={styles['missed']}>
                  <b>{item.userName ?? item.unitName ?? t('others')}</b>
                  <span className="el">
                    {item.enterpriseName ?? ''} {item.ruleName[language]}
                  </span>
                  <span className="t13 c3 el">
                    {item.toldUserIds.length === 0
                      ? t('unreached.nobodyTold')
                      : t('unreached.told', {
                          names: item.toldUserIds.map((id) => names.get(id) ?? '').join(t('unreached.comma')),
                        })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
