import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSetQuery } from '../../shared/api/rule-set';
import { useNames, useUnits } from '../../shared/api/units';
import { useKeys } from '../../shared/keys/keys';
import { useMe } from '../../shared/session/me';
import { EmptyState } from '../../shared/ui/empty-state';
import { PrintFoot } from '../../shared/ui/print-foot';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './funds.module.css';
import { fundsQuery, type Submitted } from './funds.queries';
import './messages';
import { Queue } from './queue';
import { ReceiptDesk } from './receipt-desk';
import { Voucher } from './voucher';

/** 到位资金核验: the queue, the voucher, and what to compare, side by side. */
export function FundsScreen() {
  const { t } = useTranslation('funds');
  const [url, change] = useUrlState();
  const me = useMe();
  const names = useNames();
  const units = useUnits();
  const funds = useInfiniteQuery(fundsQuery);
  const items = funds.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.find(({ id }) => id === url['receipt']) ?? items[0];
  const ruleSet = useQuery({
    ...ruleSetQuery({ from: chosen?.on ?? '', to: chosen?.on ?? '' }),
    enabled: chosen !== undefined,
  });
  const at = items.findIndex(({ id }) => id === chosen?.id);
  const choose = (id: string | undefined): void => change({ receipt: id }, { replace: true });
  const move = (by: number) => () => {
    const next = items[at + by];
    if (next !== undefined) choose(next.id);
  };
  useKeys({ j: move(1), k: move(-1) });
  const unitName = ({ unitId }: Submitted): string => units.find(({ id }) => id === unitId)?.name ?? t('theUnit');

  if (funds.isPending) return <RowsSkeleton rows={10} height={60} />;
  if (funds.isError) return <ProblemNotice problem={funds.error} retry={() => void funds.refetch()} />;
  if (chosen === undefined) {
    return (
      <EmptyState text={t('empty')}>
        <Link to="/enterprises" search={{ stage: 'signed' }} className="btn">
          {t('seeSigned')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className={styles['screen']}>
      <Queue
        items={items}
        total={funds.data.pages[0]?.total ?? items.length}
        chosen={chosen.id}
        me={me.user.id}
        unitName={unitName}
        onChoose={choose}
        onMore={funds.hasNextPage ? () => void funds.fetchNextPage() : undefined}
      />
      <Voucher key={`${chosen.id} voucher`} receipt={chosen} />
      <ReceiptDesk
        key={chosen.id}
        receipt={chosen}
        unit={unitName(chosen)}
        person={names.get(chosen.recordedBy) ?? ''}
        onDecided={() => choose((items[at + 1] ?? items[at - 1])?.id)}
      />
      <PrintFoot asOf={new Date(funds.dataUpdatedAt).toISOString()} unit={unitName(chosen)} ruleSet={ruleSet.data} />
    </div>
  );
}
