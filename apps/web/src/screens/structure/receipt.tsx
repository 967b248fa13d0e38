import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames, useUnits } from '../../shared/api/units';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { groupBy } from '../../shared/group-by';
import { useKeys } from '../../shared/keys/keys';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import styles from './receipt.module.css';
import { type HandOver, receiptsQuery } from './structure.queries';

/** 工作交接单: what went to whom, on paper too, with the three signatures. */
export function Receipt({
  userId,
  id,
  onClose,
}: {
  readonly userId: string;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('structure');
  const receipts = useQuery(receiptsQuery(userId));
  const receipt = receipts.data?.find((one) => one.id === id);
  const print = (): void => window.print();
  useKeys({ p: print, escape: onClose });
  return (
    <div className={styles['page']}>
      <div className={`row g8 ${styles['screenOnly'] ?? ''}`}>
        <Button onClick={onClose}>
          <IconArrowLeft aria-hidden />
          {t('receipt.back')}
        </Button>
        <span className="grow" />
        <Button look="primary" onClick={print} disabled={receipt === undefined}>
          <IconPrinter aria-hidden />
          {t('receipt.print')} <kbd>P</kbd>
        </Button>
      </div>
      {receipt === undefined && receipts.isPending ? <RowsSkeleton rows={10} /> : null}
      {receipt === undefined && receipts.isError ? (
        <ProblemNotice problem={receipts.error} retry={() => void receipts.refetch()} />
      ) : null}
      {receipt === undefined && receipts.isSuccess ? <EmptyState text={t('receipt.unknown')} /> : null}
      {receipt === undefined ? null : <Paper receipt={receipt} />}
    </div>
  );
}

function Paper({ receipt }: { readonly receipt: HandOver }) {
  const { t } = useTranslation('structure');
  const names = useNames();
  const units = useUnits();
  const { fromUserId, on, note, items, recordedAt, recordedBy } = receipt;
  const from = names.get(fromUserId) ?? '';
  const byReceiver = [...groupBy(items, ({ toUserId }) => toUserId ?? '')];
  return (
    <article className={styles['paper']} aria-label={t('receipt.title')}>
      <h2>{t('receipt.title')}</h2>
      <p className={styles['under']}>
        {t('receipt.under', {
          day: businessDateAt(new Date(recordedAt)),
          time: clockTime(recordedAt),
          by: names.get(recordedBy) ?? t('receipt.system'),
        })}
      </p>
      <p>{t('receipt.says', { from, day: on, count: items.length, people: byReceiver.length })}</p>
      {note === null ? null : <p>{t('receipt.note', { note })}</p>}
      {byReceiver.map(([toUserId, taken]) => (
        <section key={toUserId}>
          <h3>{t('receipt.taken', { name: names.get(toUserId) ?? t('handOver.nobody'), count: taken.length })}</h3>
          <table>
            <thead>
              <tr>
                <th>{t('receipt.number')}</th>
                <th>{t('receipt.kind')}</th>
                <th>{t('receipt.name')}</th>
                <th>{t('people.unit')}</th>
              </tr>
            </thead>
            <tbody>
              {taken.map((item, index) => (
                <tr key={`${item.kind}${item.id}`}>
                  <td>{index + 1}</td>
                  <td>{t(`moves.${item.kind}`)}</td>
                  <td>{item.name}</td>
                  <td>{units.find(({ id }) => id === item.unitId)?.name ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <div className={styles['signatures']}>
        {(['gives', 'takes', 'watches'] as const).map((who) => (
          <p key={who}>{t(`receipt.${who}`)}</p>
        ))}
      </div>
    </article>
  );
}
