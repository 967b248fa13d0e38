import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from './inbox.queries';
import './messages';
import styles from './inbox.module.css';

const InboxDrawer = lazy(async () => ({ default: (await import('./inbox-drawer')).InboxDrawer }));

const SHOWN_AT_MOST = 99;

/** How many messages are unread, as they come; a tap opens them. */
export function InboxBell() {
  const { t } = useTranslation('inbox');
  const [isOpen, setIsOpen] = useState(false);
  const unread = useQuery(unreadQuery).data ?? 0;
  const words = unread === 0 ? t('bellNone') : t('bell', { count: unread });
  return (
    <>
      <button type="button" className={styles['bell']} aria-label={words} title={words} onClick={() => setIsOpen(true)}>
        <IconBell className="i-20" aria-hidden />
        {unread === 0 ? null : (
          <span className={styles['count']} aria-hidden>
            {unread > SHOWN_AT_MOST ? `${String(SHOWN_AT_MOST)}+` : unread}
          </span>
        )}
      </button>
      <Suspense>{isOpen ? <InboxDrawer onClose={() => setIsOpen(false)} /> : null}</Suspense>
    </>
  );
}
