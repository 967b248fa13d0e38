import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, usePeopleAnswer } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { useMay, useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { ChangePersonDialog } from './change-person-dialog';
import { GrantsList } from './grants-list';
import { HandOverDialog } from './hand-over-dialog';
import { InvitationLink } from './invitation-link';
import { PaneFrame } from './pane-frame';
import { stateOf } from './people';
import { StateChip } from './state-chip';
import styles from './structure.module.css';
import { receiptsQuery, useStructureActs } from './structure.queries';

/** One person: roles, sign-in, and what they hand over. */
export function PersonPane({ id }: { readonly id: string }) {
  const { t } = useTranslation('structure');
  const [, change] = useUrlState();
  const people = usePeopleAnswer();
  const close = (): void => change({ user: undefined });
  const person = people.data?.find((one) => one.id === id);
  if (person === undefined) {
    return (
      <PaneFrame title={t('tab.people')} meta={null} onClose={close}>
        {people.isPending ? <RowsSkeleton rows={6} /> : null}
        {people.isError ? <ProblemNotice problem={people.error} retry={() => void people.refetch()} /> : null}
        {people.isSuccess ? <EmptyState text={t('person.unknown')} /> : null}
      </PaneFrame>
    );
  }
  const meta = (
    <>
      <StateChip state={stateOf(person, today())} />
      {person.username === null ? null : <span className="mono">{person.username}</span>}
      {person.phone === null ? null : <span className="n">{person.phone}</span>}
    </>
  );
  return (
    <PaneFrame title={person.name} meta={meta} onClose={close}>
      <GrantsList person={person} />
      <Acts person={person} />
      <Receipts userId={id} />
    </PaneFrame>
  );
}

function Acts({ person }: { readonly person: Person }) {
  const { t } = useTranslation('structure');
  const [asked, setAsked] = useState<'change' | 'handOver' | 'leave'>();
  const { invite } = useStructureActs();
  const mayChange = useMay('user.change');
  const mayInvite = useMay('user.invite');
  const mayHandOver = useMay('user.hand_over');
  const isSelf = useMe().user.id === person.id;
  const hasLeft = stateOf(person, today()) === 'left';
  const done = (): void => setAsked(undefined);
  return (
    <section className="col g12">
      <div className="row g8 wrap">
        {mayChange ? <Button onClick={() => setAsked('change')}>{t('person.change')}</Button> : null}
        {mayInvite && !hasLeft && person.username !== null ? (
          <Button disabled={invite.isPending} onClick={() => invite.mutate(person.id)}>
            {t(person.canSignIn ? 'invite.reset' : 'invite.again')}
          </Button>
        ) : null}
        {mayHandOver ? <Button onClick={() => setAsked('handOver')}>{t('handOver.start')}</Button> : null}
        {mayHandOver && mayChange && !hasLeft && !isSelf ? (
          <Button look="danger" onClick={() => setAsked('leave')}>
            {t('handOver.leave')}
          </Button>
        ) : null}
      </div>
      {invite.isError ? <ProblemNotice problem={invite.error} /> : null}
      {invite.data === undefined ? null : <InvitationLink invitation={invite.data} name={person.name} />}
      {asked === 'change' ? <ChangePersonDialog person={person} onClose={done} /> : null}
      {asked === 'handOver' || asked === 'leave' ? (
        <HandOverDialog person={person} leaves={asked === 'leave'} onClose={done} />
      ) : null}
    </section>
  );
}

/** What the person passed on before. */
function Receipts({ userId }: { readonly userId: string }) {
  const { t } = useTranslation('structure');
  const [, change] = useUrlState();
  const maySee = useMay('user.change');
  const receipts = useQuery({ ...receiptsQuery(userId), enabled: maySee });
  if (receipts.data === undefined || receipts.data.length === 0) return null;
  return (
    <section>
      <h3 className="b">{t('receipt.earlier')}</h3>
      <ul className={styles['receipts']}>
        {receipts.data.map(({ id, on, items }) => (
          <li key={id}>
            <button type="button" className="figure" onClick={() => change({ receipt: id })}>
              {t('receipt.of', { day: on, count: items.length })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
