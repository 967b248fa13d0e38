import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../early/leading-grant';
import { useMe } from '../shared/session/me';
import { Button } from '../shared/ui/button';
import { InboxBell } from './inbox/inbox-bell';
import { LateSyncChip } from './late-sync-chip';
import { PersonMenu } from './person-menu';
import type { ScreenEntry } from './screens';
import styles from './shell.module.css';

export function TopBar({
  screen,
  onSearch,
  onHelp,
}: {
  readonly screen: ScreenEntry | undefined;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}) {
  const { t } = useTranslation('shell');
  const grant = leadingGrant(useMe());
  const seesAll = grant?.role !== 'member' && grant?.role !== 'lead';
  return (
    <header className={styles['top']}>
      <h1>{screen === undefined ? t('brand') : t(`screen.${screen.name}`)}</h1>
      <span className="c3" aria-hidden>
        /
      </span>
      <span className="el">{seesAll ? t('allUnits') : grant.unitName}</span>
      <span className="grow" />
      <button type="button" className={styles['search']} onClick={onSearch} aria-label={t('search.title')}>
        <IconSearch aria-hidden />
        <span className={`${styles['words'] ?? ''} el`}>{t('search.placeholder')}</span>
        <span className={`${styles['words'] ?? ''} r`}>
          <kbd>{isMac() ? '⌘' : 'Ctrl'}</kbd> <kbd>K</kbd>
        </span>
      </button>
      <span className="grow" />
      <LateSyncChip />
      <InboxBell />
      <Button look="quiet" square aria-label={t('keys.open')} title={`${t('keys.open')} ?`} onClick={onHelp}>
        <IconKeyboard className="i-18" aria-hidden />
      </Button>
      <PersonMenu />
    </header>
  );
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
