import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePane } from '../shared/ui/side-pane';
import { RowsSkeleton } from '../shared/ui/skeleton';
import { useUrlState } from '../shared/url/url-state';

const EnterprisePane = lazy(async () => ({
  default: (await import('../screens/enterprise/enterprise-pane')).EnterprisePane,
}));

/** `?open=<id>` beside any list: pushed from 1280 px on, over the page below. */
export function PaneHost() {
  const { t } = useTranslation('shell');
  const [{ open }, change] = useUrlState();
  const close = (): void => change({ open: undefined });
  if (open === undefined) return null;
  return (
    <SidePane label={t('detail')} onClose={close}>
      <Suspense fallback={<RowsSkeleton />}>
        <EnterprisePane key={open} id={open} onClose={close} />
      </Suspense>
    </SidePane>
  );
}
