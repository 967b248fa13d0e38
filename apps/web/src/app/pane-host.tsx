import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../shared/keys/keys';
import { RowsSkeleton } from '../shared/ui/skeleton';
import { useUrlState } from '../shared/url/url-state';
import styles from './shell.module.css';

const EnterprisePane = lazy(async () => ({
  default: (await import('../screens/enterprise/enterprise-pane')).EnterprisePane,
}));

/** `?open=<id>` beside any list: pushed from 1280 px on, over the page below. */
export function PaneHost() {
  const { t } = useTranslation('shell');
  const [{ open }, change] = useUrlState();
  const close = (): void => change({ open: undefined });
  useKeys({ escape: open === undefined ? undefined : close });
  if (open === undefined) return null;
  return (
    <aside className={styles['pane']} aria-label={t('detail')}>
      <Suspense fallback={<RowsSkeleton />}>
        <EnterprisePane key={open} id={open} onClose={close} />
      </Suspense>
    </aside>
  );
}
