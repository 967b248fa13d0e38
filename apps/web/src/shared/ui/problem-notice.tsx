import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { Button } from './button';

/** What another try does not change: it is not there, or not theirs to see. */
const FOREVER: readonly number[] = [403, 404];

/** In place of what could not be had, or above what could not be saved; with a number to quote where there is one. */
export function ProblemNotice({ problem, retry }: { readonly problem: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const { detail, errors = [], requestId, status } = problemOf(problem);
  return (
    <div
      role="alert"
      className="row g8 wrap"
      style={{ padding: 12, background: 'var(--seal-tint)', borderRadius: 'var(--r-ctl)' }}
    >
      <IconAlertCircle className="seal" aria-hidden />
      <div className="grow t13">
        <p>{detail}</p>
        {errors.map(({ path, message }) => (
          <p key={path}>
            {path} {message}
          </p>
        ))}
        {typeof requestId === 'string' ? (
          <p className="c3">{t('problem.number', { number: requestId.slice(-4).toUpperCase() })}</p>
        ) : null}
      </div>
      {retry === undefined || FOREVER.includes(status) ? null : (
        <Button size="s" onClick={retry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}
