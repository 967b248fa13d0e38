import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { InboxBell } from './inbox/inbox-bell';
import { LateSyncChip } from './late-sync-chip';
import type { ScreenEntry } from './screens';
import styles from './shell.module.css';

export function PhoneHeader({
  screen,
  onSearch,
}: {
  readonly screen: ScreenEntry | undefined;
  readonly onSearch: () => void;
}) {
  const { t } = useTranslation('shell');
  return (
    <header className={styles['phoneHeader']}>
      <h1>{screen === undefined ? t('brand') : t([`title.${screen.name}`, `screen.${screen.name}`])}</h1>
      <span className="grow" />
      <LateSyncChip />
      <InboxBell />
      <button type="button" className="hit" aria-label={t('search.title')} onClick={onSearch}>
        <IconSearch className="i-20" aria-hidden />
      </button>
    </header>
  );
}
