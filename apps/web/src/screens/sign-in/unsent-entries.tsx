import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptName } from '../../shared/offline/kept-answers';
import { asText } from '../../shared/outbox/entry';
import { phoneDatabase } from '../../shared/outbox/outbox-database';
import { Button } from '../../shared/ui/button';
import styles from './sign-in.module.css';

/**
 * What the last person logged on this phone and has not sent, as text: who has left may no longer send it, and hands it to
 * the lead (domain.md §2). After signing out, and for the next person, it is not here.
 */
export function UnsentEntries({ userId }: { readonly userId: string }) {
  const { t } = useTranslation('sign-in');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['unsent', userId],
    queryFn: async () => ({
      name: await keptName(userId),
      texts: (await phoneDatabase(userId).entries.orderBy('order').toArray()).map(asText),
    }),
    networkMode: 'always',
    gcTime: 0,
  });
  if (data === undefined || data.texts.length === 0) return null;
  const { name, texts } = data;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(texts.join('\n\n'));
    notifications.show({ message: t('unsent.copied') });
  };
  return (
    <section className={styles['unsent']}>
      <h2 className="b">{t('unsent.title', { name, count: texts.length })}</h2>
      <p className="t13 c2">{t('unsent.text')}</p>
      {isOpen ? (
        <>
          <ol>
            {texts.map((text) => (
              <li key={text} className="card">
                {text}
              </li>
            ))}
          </ol>
          <Button onClick={() => void copy()}>{t('unsent.copy')}</Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('unsent.show')}</Button>
      )}
    </section>
  );
}
