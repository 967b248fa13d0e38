import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import { Button } from '../../shared/ui/button';
import { When } from '../../shared/ui/when';
import styles from './inbox.module.css';
import type { InboxItem } from './inbox.queries';

/** What was said, when it came; its enterprise is a tap away, and opening it reads it. */
export function InboxMessage({
  item,
  onRead,
  onOpen,
}: {
  readonly item: InboxItem;
  readonly onRead: () => void;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('inbox');
  const { title, text, enterpriseId, late, sentAt, acknowledgedAt } = item;
  const heading = title[currentLanguage() === 'en' ? 'en' : 'zh'];
  const isUnread = acknowledgedAt === null;
  const open = (): void => {
    if (isUnread) onRead();
    onOpen();
  };
  return (
    <li className={isUnread ? `${styles['message'] ?? ''} ${styles['unread'] ?? ''}` : styles['message']}>
      <p className="row g8">
        {isUnread ? <span className={styles['dot']} role="img" aria-label={t('unread')} /> : null}
        {enterpriseId === null ? (
          <b className="grow">{heading}</b>
        ) : (
          <Link
            to="/enterprises/$id"
            params={{ id: enterpriseId }}
            className={styles['open']}
            aria-label={t('open', { what: text })}
            onClick={open}
          >
            <span className="grow">{heading}</span>
            <IconChevronRight className="i-18" aria-hidden />
          </Link>
        )}
      </p>
      <p className={styles['text']}>{text}</p>
      <div className="row g8 t13 c3">
        <span className="grow">
          <When date={businessDateAt(new Date(sentAt))} /> {clockTime(sentAt)}
          {late ? (
            <>
              <i className="sep" />
              {t('late')}
            </>
          ) : null}
        </span>
        {isUnread ? (
          <Button look="quiet" size="l" onClick={onRead}>
            {t('read')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
