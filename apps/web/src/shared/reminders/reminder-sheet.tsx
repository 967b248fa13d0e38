import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../api/client';
import { useNames } from '../api/units';
import { businessDateAt, clockTime } from '../format/dates';
import { ProblemNotice } from '../ui/problem-notice';
import { ReasonForm } from '../ui/reason-form';
import { Sheet } from '../ui/sheet';
import { RowsSkeleton } from '../ui/skeleton';
import { When } from '../ui/when';
import './messages';
import { type Reminder, reminderQuery } from './reminder.queries';
import styles from './reminder-sheet.module.css';
import { taskOf } from './task';

type Act = Schemas['ReminderActDto'];

/** One reminder with what was done with it, and a word more. */
export function ReminderSheet({ reminder, onClose }: { readonly reminder: Reminder; readonly onClose: () => void }) {
  const { t } = useTranslation('reminderSheet');
  const { id, enterpriseName } = reminder;
  const query = reminderQuery(id);
  const found = useQuery(query);
  const queries = useQueryClient();
  const comment = useMutation({
    mutationFn: (text: string) =>
      answerOf(api.POST('/api/v1/reminders/{id}/comment', { params: { path: { id } }, body: { text } })),
    onSuccess: (now) => queries.setQueryData(query.queryKey, now),
  });
  return (
    <Sheet title={t('title')} onClose={onClose}>
      <div className="col g12">
        <p>
          {enterpriseName === null ? null : <b>{enterpriseName} </b>}
          {taskOf(reminder).words}
        </p>
        <section aria-label={t('acts')}>
          {found.isPending ? <RowsSkeleton rows={2} height={44} /> : null}
          {found.isError ? <ProblemNotice problem={found.error} retry={() => void found.refetch()} /> : null}
          {found.data?.acts.length === 0 ? <p className="t13 c3">{t('none')}</p> : null}
          <ol aria-live="polite">
            {found.data?.acts.map((act) => (
              <OneAct key={act.id} act={act} />
            ))}
          </ol>
        </section>
        <ReasonForm label={t('say')} hint={t('means')} confirm={t('send')} decide={comment} maxLength={2000} />
      </div>
    </Sheet>
  );
}

function OneAct({ act: { kind, text, untilOn, toUserId, at, byName } }: { readonly act: Act }) {
  const { t } = useTranslation('reminderSheet');
  const names = useNames();
  return (
    <li className={styles['act']}>
      <p className="row g8 wrap t13">
        <b>{byName ?? ''}</b>
        <span className="c2">{t(`said.${kind}`, { day: untilOn ?? '', name: names.get(toUserId ?? '') ?? '' })}</span>
        <span className="c3">
          <When date={businessDateAt(new Date(at))} /> {clockTime(at)}
        </span>
      </p>
      {text === null ? null : <p className={styles['words']}>{text}</p>}
    </li>
  );
}
