import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session/me';
import { mayOpen, SCREENS } from './screens';
import styles from './shell.module.css';
import { tabsOf } from './tabs';

/** On the phone, above 我的: the pages of the rail that a thumb does not reach by a tab. */
export function MorePages() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const tabs = tabsOf(me).map(({ path }) => path);
  const others = SCREENS.filter((screen) => screen.rail !== undefined && mayOpen(screen, me)).filter(
    ({ path }) => !tabs.includes(path),
  );
  if (others.length === 0) return null;
  return (
    <nav className={`card ${styles['morePages'] ?? ''}`} aria-label={t('morePages')}>
      {others.map(({ path, name, rail }) =>
        rail === undefined ? null : (
          <Link key={path} to={path}>
            <rail.Icon className="i-20 c2" aria-hidden />
            <span className="el">{t([`title.${name}`, `screen.${name}`])}</span>
          </Link>
        ),
      )}
    </nav>
  );
}
