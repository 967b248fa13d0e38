import { IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './enterprise.module.css';
import { EnterpriseView } from './enterprise-view';
import './messages';

/** Beside a list: the list stays. */
export function EnterprisePane({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  return (
    <EnterpriseView
      id={id}
      bar={
        <div className={styles['paneBar']}>
          <Link to="/enterprises/$id" params={{ id }} className="btn q s">
            <IconArrowsMaximize aria-hidden />
            {t('give.open')}
          </Link>
          <span className="grow" />
          <button type="button" className="btn q s sq" aria-label={t('common:action.close')} onClick={onClose}>
            <IconX aria-hidden />
          </button>
        </div>
      }
    />
  );
}
