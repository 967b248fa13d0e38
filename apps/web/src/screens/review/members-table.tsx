import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnEnterprise } from '../../shared/api/own-enterprises';
import { type Person, usePeople } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { byPinyin } from '../../shared/pinyin/by-pinyin';
import type { Reminder } from '../../shared/reminders/reminder.queries';
import { useMay } from '../../shared/session/me';
import { DecisionSheet } from './decision-sheet';
import { ListHead, standsOn } from './list-head';
import { nextWeekOf } from './meeting';
import type { Printed } from './paper';
import styles from './review.module.css';

/** Who holds a role of the unit today, by pinyin. */
export function useMembersOf(unitId: string): readonly Person[] {
  const on = today();
  return byPinyin(
    usePeople().filter(
      ({ disabled, grants }) => !disabled && grants.some((grant) => grant.unitId === unitId && isHeld(grant, on)),
    ),
  );
}

/** Each person's next week, by pinyin, never ranked; what the meeting decides becomes a reminder on the spot. */
export function MembersTable({
  unitId,
  members,
  firms,
  quiet,
  overdue,
  printed,
}: {
  readonly unitId: string;
  readonly members: readonly Person[];
  readonly firms: readonly OwnEnterprise[];
  readonly quiet: readonly Reminder[];
  readonly overdue: readonly Reminder[];
  readonly printed: Printed;
}) {
  const { t } = useTranslation('review');
  const mayDecide = useMay('activity.log');
  const [decides, setDecides] = useState<Person>();
  const on = today();
  const concerns = (id: string, reminders: readonly Reminder[]): number =>
    reminders.filter(({ userId, assignedUserId }) => (assignedUserId ?? userId) === id).length;
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <ListHead title={t('nextWeek')} note={t('unranked')} count={members.length} printed={printed.members} />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('nextWeek')}>
        <table className="tb folds">
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
            {members.map((person, index) => (
              <tr key={person.id} className={standsOn(index, members.length, printed.members)}>
                <td className="b">{person.name}</td>
                <td className="ar" data-head={t('pursues')}>
                  {firms.filter(({ responsibleUserId }) => responsibleUserId === person.id).length}
                </td>
                <td className="ar" data-head={t('overdue')}>
                  {concerns(person.id, overdue)}
                </td>
                <td className="ar" data-head={t('quiet')}>
                  {concerns(person.id, quiet)}
                </td>
                <td className={`c2 whole ${styles['plan'] ?? ''}`}>
                  <p className={styles[printed.planLines === 2 ? 'twoLines' : 'oneLine']}>
                    {nextWeekOf(firms, person.id, on)
                      .map(({ name, shortName, nextAction }) =>
                        [shortName ?? name, nextAction?.on.slice(5), nextAction?.what].join(' '),
                      )
                      .join(t('semicolon'))}
                  </p>
                </td>
                <td className="whole">
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
