import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnEnterprise } from '../../shared/api/own-enterprises';
import { type Person, usePeople } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import type { Reminder } from '../../shared/reminders/reminder.queries';
import { useMay } from '../../shared/session/me';
import { DecisionSheet } from './decision-sheet';
import { byPinyin, nextWeekOf } from './meeting';
import styles from './review.module.css';

/** Each person's next week, by pinyin, never ranked; what the meeting decides becomes a reminder on the spot. */
export function MembersTable({
  unitId,
  firms,
  quiet,
  overdue,
}: {
  readonly unitId: string;
  readonly firms: readonly OwnEnterprise[];
  readonly quiet: readonly Reminder[];
  readonly overdue: readonly Reminder[];
}) {
  const { t } = useTranslation('review');
  const mayDecide = useMay('activity.log');
  const [decides, setDecides] = useState<Person>();
  const on = today();
  const members = byPinyin(
    usePeople().filter(
      ({ disabled, grants }) => !disabled && grants.some((grant) => grant.unitId === unitId && isHeld(grant, on)),
    ),
  );
  const concerns = (id: string, reminders: readonly Reminder[]): number =>
    reminders.filter(({ userId, assignedUserId }) => (assignedUserId ?? userId) === id).length;
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <header>
        <h2 className="b">{t('nextWeek')}</h2>
        <span className="t12 c3">{t('unranked')}</span>
      </header>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('nextWeek')}>
        <table className="tb">
          <thead>
            <tr>
              <th>{t('member')}</th>
              <th className="ar">{t('pursues')}</th>
              <th className="ar">{t('overdue')}</th>
              <th className="ar">{t('quiet')}</th>
              <th>{t('plan')}</th>
              <th>{t('decision')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((person) => (
              <tr key={person.id}>
                <td className="b">{person.name}</td>
                <td className="ar">
                  {firms.filter(({ responsibleUserId }) => responsibleUserId === person.id).length}
                </td>
                <td className="ar">{concerns(person.id, overdue)}</td>
                <td className="ar">{concerns(person.id, quiet)}</td>
                <td className={`c2 ${styles['plan'] ?? ''}`}>
                  {nextWeekOf(firms, person.id, on)
                    .map(({ name, shortName, nextAction }) =>
                      [shortName ?? name, nextAction?.on.slice(5), nextAction?.what].join(' '),
                    )
                    .join(t('semicolon'))}
                </td>
                <td>
                  {mayDecide ? (
                    <button type="button" className={styles['say']} onClick={() => setDecides(person)}>
                      {t('say')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decides === undefined ? null : (
        <DecisionSheet person={decides} unitId={unitId} firms={firms} onClose={() => setDecides(undefined)} />
      )}
    </section>
  );
}

function isHeld({ from, to }: Person['grants'][number], on: string): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
