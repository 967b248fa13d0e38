import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../api/units';
import { useMay, useMe } from '../session/me';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { Bone } from '../ui/skeleton';
import './messages';
import styles from './unit-reminders.module.css';
import { remindersOfUnitQuery, type UnitSettings } from './unit-reminders.queries';

const UnitRemindersSheet = lazy(async () => ({
  default: (await import('./unit-reminders-sheet')).UnitRemindersSheet,
}));

/** When a unit is left in peace, what it gets in one message, and who hears beside its lead. */
export function UnitReminders({ unit }: { readonly unit: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation('unitReminders');
  const settings = useQuery(remindersOfUnitQuery(unit.id));
  const maySet = useMaySet(unit.id);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className={`card ${styles['card'] ?? ''}`}>
      <div className="row g8">
        <h2 className="b grow">{t('title', { unit: unit.name })}</h2>
        {maySet && settings.isSuccess ? (
          <Button size="s" aria-label={t('changeOf', { unit: unit.name })} onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : null}
      </div>
      {settings.isPending ? <Bone width="60%" /> : null}
      {settings.isError ? <ProblemNotice problem={settings.error} retry={() => void settings.refetch()} /> : null}
      {settings.isSuccess ? <Facts settings={settings.data} /> : null}
      <Suspense>
        {isChanging && settings.isSuccess ? (
          <UnitRemindersSheet unit={unit} settings={settings.data} onClose={() => setChanging(false)} />
        ) : null}
      </Suspense>
    </section>
  );
}

/** Its lead, and the office of any unit. */
function useMaySet(unitId: string): boolean {
  const { grants } = useMe();
  const may = useMay('reminder_setting.change');
  return may && grants.some(({ role, unitId: own }) => role === 'office' || (role === 'lead' && own === unitId));
}

function Facts({ settings }: { readonly settings: UnitSettings }) {
  const { t } = useTranslation(['unitReminders', 'common']);
  const names = useNames();
  const { quietFrom, quietTo, quietDaysOff, digestDaily, digestWeekly, namedUserIds } = settings;
  const digests = [digestDaily ? t('daily') : undefined, digestWeekly ? t('weekly') : undefined].filter(Boolean);
  const facts = [
    ['quiet', `${quietFrom}—${quietTo}`],
    ['daysOff', t(quietDaysOff ? 'silent' : 'sent')],
    ['digest', digests.join('，') || t('common:none')],
    ['named', namedUserIds.map((id) => names.get(id) ?? '').join('，') || t('common:none')],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([fact, words]) => (
        <div key={fact}>
          <dt className="c3">{t(fact)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
