import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session/me';
import { Logo } from '../shared/ui/logo';
import { mayOpen, SCREENS } from './screens';
import styles from './shell.module.css';

/** The screens of the person's role. */
export function Rail() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const offered = SCREENS.filter((screen) => mayOpen(screen, me));
  return (
    <nav className={styles['rail']} aria-label={t('nav')}>
      <Link to="/" className={styles['logo']} aria-label={t('brand')}>
        <Logo size={34} />
      </Link>
      {([1, 2, 3] as const).map((group) => {
        const items = offered.filter(({ rail }) => rail?.group === group);
        return (
          <Fragment key={group}>
            {group > 1 && items.length > 0 ? <hr /> : null}
            {items.map(({ path, name, rail }) =>
              rail === undefined ? null : (
                <Link key={path} to={path} className={styles['railItem']}>
                  <rail.Icon className="i-20" aria-hidden />
                  <span>{t(`screen.${name}`)}</span>
                </Link>
              ),
            )}
          </Fragment>
        );
      })}
    </nav>
  );
}
