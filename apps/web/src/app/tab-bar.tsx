import {
  IconBell,
  IconBuilding,
  IconChartBar,
  IconLayoutKanban,
  IconPlus,
  type IconProps,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { reminderCountsQuery } from '../shared/reminders/reminder.queries';
import { leadingGrant, useMe } from '../shared/session/me';
import { SCREENS } from './screens';
import styles from './shell.module.css';

interface Tab {
  readonly path: string;
  readonly words: string;
  readonly Icon: ComponentType<IconProps>;
  /** Raised in the middle. */
  readonly isPlus?: true;
  /** Of those who are out, or of those at a desk; absent: of both. A thumb reaches five. */
  readonly of?: 'field' | 'desk';
}

const FIELD_ROLES: ReadonlySet<string | undefined> = new Set(['member', 'lead']);

/** In this order; a screen that there is not has no tab. */
const TABS: readonly Tab[] = [
  { path: '/today', words: 'screen.today', Icon: IconSun, of: 'field' },
  { path: '/headline', words: 'screen.headline', Icon: IconChartBar, of: 'desk' },
  { path: '/board', words: 'screen.board', Icon: IconLayoutKanban, of: 'desk' },
  { path: '/enterprises', words: 'tab.enterprises', Icon: IconBuilding },
  { path: '/log', words: 'tab.log', Icon: IconPlus, isPlus: true, of: 'field' },
  { path: '/reminders', words: 'screen.reminders', Icon: IconBell },
  { path: '/mine', words: 'screen.mine', Icon: IconUser },
];

export function TabBar() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const { permissions } = me;
  const side = FIELD_ROLES.has(leadingGrant(me)?.role) ? 'field' : 'desk';
  const counts = useQuery(reminderCountsQuery('mine')).data;
  const due = (counts?.overdue ?? 0) + (counts?.dueToday ?? 0);
  const offered = TABS.filter(({ path, of = side }) => {
    if (of !== side) return false;
    const screen = SCREENS.find((each) => each.path === path);
    return screen !== undefined && (screen.needs === undefined || permissions.includes(screen.needs));
  });
  return (
    <nav className={styles['tabBar']} aria-label={t('nav')}>
      {offered.map(({ path, words, Icon, isPlus }) => (
        <Link key={path} to={path} className={isPlus === true ? styles['plus'] : styles['tab']}>
          <Icon className="i-24" aria-hidden />
          <span>{t(words)}</span>
          {path === '/reminders' && due > 0 ? <span className={styles['badge']}>{due}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
