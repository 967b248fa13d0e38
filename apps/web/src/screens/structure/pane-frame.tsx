import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { SidePane } from '../../shared/ui/side-pane';
import styles from './structure.module.css';

/** A unit or a person beside the page. */
export function PaneFrame({
  title,
  meta,
  onClose,
  children,
}: {
  readonly title: string;
  readonly meta: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <SidePane label={title} onClose={onClose}>
      <div className={styles['pane']}>
        <header className="row g8">
          <div className="grow">
            <h2 className="t18 b">{title}</h2>
            <p className="t13 c2 row g8 wrap">{meta}</p>
          </div>
          <Button look="quiet" square aria-label={t('action.close')} onClick={onClose}>
            <IconX aria-hidden />
          </Button>
        </header>
        {children}
      </div>
    </SidePane>
  );
}
