import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import styles from './enterprises.module.css';
import type { EnterpriseItem } from './enterprises.queries';
import type { Selection } from './selection';

const AssignSheet = lazy(async () => ({ default: (await import('./assign-sheet')).AssignSheet }));

/** What can be done with the rows that are picked; in place of the conditions, while there are any. */
export function SelectionBar({
  listed,
  selection,
}: {
  readonly listed: readonly EnterpriseItem[];
  readonly selection: Selection;
}) {
  const { t } = useTranslation('enterprises');
  const [assigning, setAssigning] = useState<readonly EnterpriseItem[]>();
  const picked = listed.filter(({ id }) => selection.has(id));
  return (
    <div className={`bar ${styles['picked'] ?? ''}`} role="toolbar" aria-label={t('pick.bar')}>
      <span className="b nw" role="status">
        {t('pick.count', { count: picked.length })}
      </span>
      <Button look="primary" size="s" onClick={() => setAssigning(picked)}>
        {t('assign.open')}
      </Button>
      {picked.length === listed.length ? null : (
        <Button size="s" onClick={() => selection.pick(listed.map(({ id }) => id))}>
          {t('pick.all', { count: listed.length })}
        </Button>
      )}
      <Button look="quiet" size="s" onClick={() => selection.pick([])}>
        {t('pick.none')}
      </Button>
      {assigning === undefined ? null : (
        <Suspense>
          <AssignSheet
            items={assigning}
            onClose={(refused) => {
              setAssigning(undefined);
              if (refused !== undefined) selection.pick(refused);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
