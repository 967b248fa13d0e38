import { Modal, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn } from '../../shared/api/is-held-on';
import { type Person, useNames, usePeople, useUnits } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { Counts } from './counts';
import styles from './structure.module.css';
import { type HandOverPreview, handOverPreviewQuery, useStructureActs } from './structure.queries';

/** All that somebody answers for, to whom it goes, in one step; with `leaves`, their access ends in the same step. */
export function HandOverDialog({
  person,
  leaves,
  onClose,
}: {
  readonly person: Person;
  readonly leaves: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('structure');
  const [, change] = useUrlState();
  const [id] = useState(newId);
  const [toUserId, setToUserId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const preview = useQuery(handOverPreviewQuery(person.id, toUserId));
  const { handOver } = useStructureActs();
  const colleagues = useColleagues(person);
  const items = preview.data?.items ?? [];
  const orphans = items.filter((item) => item.toUserId === null).length;
  const isNothing = preview.isSuccess && items.length === 0;
  const confirm = (): void =>
    handOver.mutate(
      {
        userId: person.id,
        id,
        leaves,
        ...(toUserId === null ? {} : { toUserId }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
      { onSuccess: () => change({ receipt: id }) },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size={920}
      title={t(leaves ? 'handOver.leaveTitle' : 'handOver.title', { name: person.name, count: items.length })}
    >
      <div className={styles['handOver']}>
        <div className="col g12">
          <Select
            label={t('handOver.to')}
            description={t('handOver.toHint')}
            placeholder={t('handOver.leads')}
            searchable
            clearable
            data={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            value={toUserId}
            onChange={setToUserId}
            comboboxProps={{ shadow: 'pop' }}
          />
          <Textarea
            label={t('handOver.note')}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <section className={styles['consequence']}>
            <h3 className="b">{t('handOver.then')}</h3>
            {preview.data === undefined ? null : <Counts counts={preview.data.counts} />}
            {leaves ? <p className="t13">{t('handOver.leaves')}</p> : null}
            <p className="t13 c2">{t('handOver.stays', { name: person.name })}</p>
          </section>
          {orphans > 0 ? (
            <p role="alert" className="t13 seal">
              {t('handOver.orphans', { count: orphans })}
            </p>
          ) : null}
          {preview.isError ? <ProblemNotice problem={preview.error} retry={() => void preview.refetch()} /> : null}
          {handOver.isError ? <ProblemNotice problem={handOver.error} /> : null}
          <Button
            look={leaves ? 'danger' : 'primary'}
            size="l"
            disabled={!preview.isSuccess || orphans > 0 || (isNothing && !leaves) || handOver.isPending}
            onClick={confirm}
          >
            {t(leaves ? 'handOver.confirmLeave' : 'handOver.confirm', { count: items.length })}
          </Button>
        </div>
        <div className={styles['handOverItems']} tabIndex={0} role="region" aria-label={t('handOver.items')}>
          {preview.isPending ? <RowsSkeleton rows={6} /> : null}
          {preview.data === undefined || isNothing ? null : <Items items={items} />}
          {isNothing ? <p className="c2">{t('moves.nothing')}</p> : null}
        </div>
      </div>
    </Modal>
  );
}

function Items({ items }: { readonly items: HandOverPreview['items'] }) {
  const { t } = useTranslation('structure');
  const names = useNames();
  const units = useUnits();
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('receipt.kind')}</th>
          <th>{t('receipt.name')}</th>
          <th>{t('people.unit')}</th>
          <th>{t('receipt.to')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, id, name, unitId, toUserId }) => (
          <tr key={`${kind}${id}`}>
            <td className="c2">{t(`moves.${kind}`)}</td>
            <td className={styles['breaks']}>{name}</td>
            <td>{units.find((unit) => unit.id === unitId)?.name ?? t('common:none')}</td>
            <td className={toUserId === null ? 'seal' : 'b'}>
              {toUserId === null ? t('handOver.nobody') : names.get(toUserId)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who has a role today in a unit where the person works or worked, by pinyin. */
function useColleagues(person: Person): Person[] {
  const on = today();
  const unitIds = new Set(person.grants.map(({ unitId }) => unitId));
  return usePeople()
    .filter(
      ({ id, disabled, canSignIn, grants }) =>
        id !== person.id &&
        !disabled &&
        canSignIn &&
        grants.some((grant) => unitIds.has(grant.unitId) && isHeldOn(grant, on)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
