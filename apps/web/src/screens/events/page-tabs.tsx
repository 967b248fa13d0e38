import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './events.module.css';
import './messages';

const TABS = ['/events', '/introducers', '/channels'] as const;

/** Three ways in which doors are opened; on the right what the page offers. */
export function PageTabs({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('events');
  return (
    <div className={`bar ${styles['tabsBar'] ?? ''}`}>
      <nav className="tabs" aria-label={t('tabs')}>
        {TABS.map((path) => (
          <Link key={path} to={path} activeProps={{ className: 'on' }}>
            {t(`tab.${path.slice(1)}`)}
          </Link>
        ))}
      </nav>
      <span className="grow" />
      {children}
    </div>
  );
}
