import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Channels } from '../../shared/channels/channels';
import { usePhone } from '../../shared/outbox/use-phone';
import { useMay, useMe } from '../../shared/session/me';
import { useRoleWord } from '../../shared/session/role-word';
import { Settings } from '../../shared/session/settings';
import { UnitReminders } from '../../shared/unit-reminders/unit-reminders';
import { CalendarFeed } from './calendar-feed';
import './messages';
import styles from './mine.module.css';
import { Tokens } from './tokens';

/** Who I am, what waits on this phone, where reminders go, how it looks, and the way out. */
export function MineScreen(): ReactNode {
  const { t } = useTranslation('mine');
  const me = useMe();
  const roleWord = useRoleWord();
  const { isRead, entries } = usePhone();
  const mayLog = useMay('activity.log');
  const leads = me.grants.filter(({ role }) => role === 'lead');
  return (
    <div className={styles['page']}>
      <section className={`card ${styles['card'] ?? ''}`}>
        <p className="t18 b">{me.user.name}</p>
        <ul>
          {me.grants.map((grant) => (
            <li key={`${grant.unitId}${grant.role}`} className="c2 t13">
              {grant.unitName}
              <i className="sep" />
              {roleWord(grant)}
            </li>
          ))}
        </ul>
        {mayLog ? (
          <Link to="/outbox" className={styles['link']}>
            <span className="grow">{t('outbox')}</span>
            <span className="c3">
              {!isRead ? null : entries.length === 0 ? t('outboxNone') : t('outboxCount', { count: entries.length })}
            </span>
            <IconChevronRight className="i-18" aria-hidden />
          </Link>
        ) : null}
      </section>
      <Channels owner={{ kind: 'me' }} />
      <CalendarFeed />
      {leads.map(({ unitId, unitName }) => (
        <Fragment key={unitId}>
          <Channels owner={{ kind: 'unit', id: unitId, name: unitName }} />
          <UnitReminders unit={{ id: unitId, name: unitName }} />
        </Fragment>
      ))}
      <Tokens />
      <section className="card">
        <Settings />
      </section>
    </div>
  );
}
