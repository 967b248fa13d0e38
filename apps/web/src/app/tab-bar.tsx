import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reminderCountsQuery } from '../shared/reminders/reminder.queries';
import { useMe } from '../shared/session/me';
import styles from './shell.module.css';
import { tabsOf } from './tabs';

export function TabBar() {
  const { t } = useTranslation('shell');
  const counts = useQuery(reminderCountsQuery('mine')).data;
  const due = (counts?.overdue ?? 0) + (counts?.dueToday ?? 0);
  return (
    <nav className={styles['tabBar']} aria-label={t('nav')}>
      {tabsOf(useMe()).map(({ path, words, Icon, isPlus }) => (
        <Link key={path} to={path} className={isPlus === true ? styles['plus'] : styles['tab']}>
          <Icon className="i-24" aria-hidden />
          <span>{t(words)}</span>
          {path === '/reminders' && due > 0 ? <span className={styles['badge']}>{due}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
