import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/ui/empty-state';
import './messages';

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState text={t('notFound.text')}>
      <Link to="/" className="btn">
        {t('notFound.start')}
      </Link>
    </EmptyState>
  );
}
