import { Select } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames, usePeople } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { type Assigned, peopleFor, useAssign } from './assign';
import styles from './enterprises.module.css';
import type { EnterpriseItem } from './enterprises.queries';

/** Who is responsible for what was picked; then how it went with each. */
export function AssignSheet({
  items,
  onClose,
}: {
  /** As it was picked when the sheet opened. */
  readonly items: readonly EnterpriseItem[];
  /** With those for which it could not be. */
  readonly onClose: (refused: readonly string[] | undefined) => void;
}) {
  const { t } = useTranslation('enterprises');
  const [userId, setUserId] = useState<string | null>(null);
  const assign = useAssign();
  const people = peopleFor(items, usePeople(), today());
  const refused = assign.data?.flatMap(({ item, refusal }) => (refusal === null ? [] : item.id));
  return (
    <Sheet title={t('assign.title', { count: items.length })} onClose={() => onClose(refused)}>
      <div className="col g12">
        {assign.isError ? <ProblemNotice problem={assign.error} /> : null}
        {assign.data === undefined ? (
          <>
            <Select
              label={t('col.member')}
              searchable
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={userId}
              onChange={setUserId}
              nothingFoundMessage={t('assign.nobody')}
            />
            <Button
              look="primary"
              size="big"
              disabled={userId === null || assign.isPending}
              onClick={() => {
                if (userId !== null) assign.mutate({ items, userId });
              }}
            >
              {t(assign.isPending ? 'assign.going' : 'assign.go', { count: items.length })}
            </Button>
          </>
        ) : (
          <>
            <Outcome assigned={assign.data} userId={userId ?? ''} />
            <Button look="primary" size="big" onClick={() => onClose(refused)}>
              {t('common:action.close')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Outcome({ assigned, userId }: { readonly assigned: readonly Assigned[]; readonly userId: string }) {
  const { t } = useTranslation('enterprises');
  const name = useNames().get(userId) ?? '';
  const count = assigned.filter(({ refusal }) => refusal === null).length;
  const refusedFirst = assigned.toSorted((a, b) => Number(a.refusal === null) - Number(b.refusal === null));
  return (
    <>
      <p role="status">{t('assign.done', { count, name, refused: assigned.length - count })}</p>
      <ul className={styles['outcome']} aria-label={t('assign.each')} tabIndex={0}>
        {refusedFirst.map(({ item, refusal }) => (
          <li key={item.id} className="row g8 t13">
            {refusal === null ? (
              <IconCircleCheck className="pine" aria-label={t('assign.ok')} />
            ) : (
              <IconCircleX className="seal" aria-label={t('assign.refused')} />
            )}
            <span className="grow">
              {item.name}
              {refusal === null ? null : <span className="c2"> {refusal}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
