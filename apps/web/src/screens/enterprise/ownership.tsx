import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { businessDateAt } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { When } from '../../shared/ui/when';
import styles from './enterprise.module.css';
import { Requests } from './requests';

/** Who asks for it, and, opened, all who have owned it and who joined. */
export function Ownership({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const mayRead = useMay('ownership.read');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Requests enterpriseId={enterpriseId} />
      {mayRead ? (
        <details className={styles['history']} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('ownership.title')}</summary>
          {isOpen ? <Periods enterpriseId={enterpriseId} /> : null}
        </details>
      ) : null}
    </>
  );
}

function Periods({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const found = useQuery({
    queryKey: ['enterprise', enterpriseId, 'ownership'],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/{id}/ownership', { params: { path: { id: enterpriseId } } })),
  });
  if (found.isPending) return <RowsSkeleton rows={2} height={44} />;
  if (found.isError) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />;
  const { periods, joined, extensions } = found.data;
  const day = (instant: string) => <When date={businessDateAt(new Date(instant))} />;
  return (
    <ol className="col g8" style={{ paddingTop: 8 }}>
      {periods.length === 0 ? <li className="c3">{t('ownership.none')}</li> : null}
      {periods.map((period) => (
        <li key={period.since} className="t13">
          <b>{period.unitName}</b> {day(period.since)} {t(`ownership.basis.${period.basis}`)}
          {period.endedAt === null || period.endedBy === null ? null : (
            <>
              {t('ownership.until')}
              {day(period.endedAt)} {t(`ownership.ended.${period.endedBy}`)}
            </>
          )}
        </li>
      ))}
      {joined.map(({ unitId, unitName, percent, since }) => (
        <li key={unitId} className="t13 c2">
          {percent === null
            ? t('ownership.joined', { unit: unitName })
            : t('ownership.joinedShare', { unit: unitName, percent })}{' '}
          {day(since)}
        </li>
      ))}
      {extensions.map(({ extendedAt, until, reason }) => (
        <li key={extendedAt} className="t13 c2">
          {day(extendedAt)} {t('ownership.extended', { until, reason })}
        </li>
      ))}
    </ol>
  );
}
