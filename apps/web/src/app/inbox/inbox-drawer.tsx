import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import styles from './inbox.module.css';
import { inboxQuery, type Shown, unreadQuery, useRead } from './inbox.queries';
import { InboxMessage } from './inbox-message';

const SHOWN: readonly Shown[] = ['all', 'unread'];

/** What reached the person, the newest first; beside the page on a laptop, all of it on the phone. */
export function InboxDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const [shown, setShown] = useState<Shown>('all');
  const messages = useInfiniteQuery(inboxQuery(shown));
  const unread = useQuery(unreadQuery).data ?? 0;
  const read = useRead();
  const items = messages.data?.pages.flatMap((page) => page.items);
  const failed = read.one.error ?? read.all.error;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={isPhone ? '100%' : 460}
      title={<span className="t18 b">{t('title')}</span>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      transitionProps={{ duration: 180 }}
    >
      <div className="row g8 wrap" style={{ alignItems: 'end', marginBottom: 12 }}>
        <Choice
          label={t('shown.label')}
          value={shown}
          options={SHOWN.map((value) => ({ value, words: t(`shown.${value}`) }))}
          onChoose={setShown}
        />
        <span className="grow" />
        <Button disabled={unread === 0 || read.all.isPending} onClick={() => read.all.mutate()}>
          {t('readAll')}
        </Button>
      </div>
      {failed === null ? null : <ProblemNotice problem={failed} />}
      {messages.isPending ? <RowsSkeleton /> : null}
      {messages.isError ? <ProblemNotice problem={messages.error} retry={() => void messages.refetch()} /> : null}
      {items?.length === 0 ? <EmptyState text={t(`empty.${shown}`)} /> : null}
      <ul className={styles['messages']}>
        {items?.map((item) => (
          <InboxMessage key={item.id} item={item} onRead={() => read.one.mutate(item.id)} onOpen={onClose} />
        ))}
      </ul>
      <MoreButton list={messages}>{t('more')}</MoreButton>
    </Drawer>
  );
}
