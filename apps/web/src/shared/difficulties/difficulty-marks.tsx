import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../format/dates';
import { Flag } from '../ui/flag';
import { When } from '../ui/when';
import type { DifficultyItem } from './difficulties.queries';
import './messages';

/** At which level it is, and whether its day has passed. */
export function DifficultyMarks({
  difficulty: { level, state, overdue, dueOn },
}: {
  readonly difficulty: Pick<DifficultyItem, 'level' | 'state' | 'overdue' | 'dueOn'>;
}) {
  const { t } = useTranslation('difficulties');
  return (
    <>
      <span className={`chip ${level === 'city_leader' ? 'f-lock' : 'line'}`}>
        {t(`term:difficultyLevel.${level}`)}
      </span>
      {state === 'resolved' ? <span className="chip f-ok">{t('resolved')}</span> : null}
      {overdue ? <Flag kind="overdue">{t('overdue', { days: daysBetween(dueOn, today()) })}</Flag> : null}
      {state === 'open' && !overdue ? (
        <span className="t13 c2 nw">
          {t('due')}
          <When date={dueOn} />
        </span>
      ) : null}
    </>
  );
}
