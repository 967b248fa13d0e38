import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import styles from './ownership.module.css';
import { type PassedBy, passagesQuery, useExportPassages } from './ownership.queries';

/** Enterprises that passed to another unit, the latest first: from whom, when protection ended, to whom and when. */
export function Passages({ by }: { readonly by: PassedBy }) {
  const { t } = useTranslation('ownership');
  const list = useInfiniteQuery(passagesQuery(by));
  const exporting = useExportPassages();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const lapsed = by === 'lapse';
  return (
    <>
      <div className="row g8">
        <span className="t13 c2 grow" role="status">
          {list.isSuccess ? t('total', { count: list.data.pages[0]?.total ?? 0 }) : ''}
        </span>
        <Button disabled={exporting.isPending || items.length === 0} onClick={() => exporting.mutate(by)}>
          <IconDownload aria-hidden />
          {t(exporting.isPending ? 'exporting' : 'export')}
        </Button>
      </div>
      {exporting.isError ? <ProblemNotice problem={exporting.error} /> : null}
      {list.isPending ? <RowsSkeleton rows={12} /> : null}
      {list.isError ? <ProblemNotice problem={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState text={t(lapsed ? 'passed.emptyLapse' : 'passed.emptyTransfer')}>
          <Link to="/enterprises" className="btn">
            {t('passed.seeEnterprises')}
          </Link>
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : (
        <div
          className={`card ${styles['scroll'] ?? ''}`}
          tabIndex={0}
          role="region"
          aria-label={t(lapsed ? 'tab.lapse' : 'tab.transfer')}
        >
          <table className="tb folds">
            <thead>
              <tr>
                <th scope="col">{t('passed.enterprise')}</th>
                <th scope="col">{t('passed.from')}</th>
                {lapsed ? <th scope="col">{t('passed.lapsedOn')}</th> : null}
                <th scope="col">{t('passed.to')}</th>
                <th scope="col">{t(lapsed ? 'passed.claimedOn' : 'passed.transferredOn')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, enterprise, from, lapsedOn, to, claimedOn }) => (
                <tr key={id}>
                  <td>
                    <Link to="/enterprises/$id" params={{ id: enterprise.id }} className="b">
                      {enterprise.name}
                    </Link>
                  </td>
                  <td data-head={t('passed.from')}>{from.unitName ?? t('common:none')}</td>
                  {lapsed ? (
                    <td className="n nw" data-head={t('passed.lapsedOn')}>
                      {lapsedOn ?? t('common:none')}
                    </td>
                  ) : null}
                  <td data-head={t('passed.to')}>{to.unitName ?? t('common:none')}</td>
                  <td className="n nw" data-head={t(lapsed ? 'passed.claimedOn' : 'passed.transferredOn')}>
                    {claimedOn}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton list={list}>{t('more')}</MoreButton>
    </>
  );
}
