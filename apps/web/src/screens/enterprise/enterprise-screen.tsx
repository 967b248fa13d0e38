import { IconChevronLeft } from '@tabler/icons-react';
import { useCanGoBack, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './enterprise.module.css';
import { EnterpriseView } from './enterprise-view';
import './messages';

/** The whole page of one enterprise; on the phone it fills the screen. */
export function EnterpriseScreen() {
  const { t } = useTranslation('enterprise');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const back = (): void => {
    if (canGoBack) window.history.back();
    else void navigate({ to: '/enterprises' });
  };
  return (
    <div className={styles['page']}>
      <EnterpriseView
        key={id}
        id={id}
        bar={
          <div className={styles['pageBar']}>
            <button type="button" className="hit" aria-label={t('back')} onClick={back}>
              <IconChevronLeft className="i-24" aria-hidden />
            </button>
          </div>
        }
      />
    </div>
  );
}
