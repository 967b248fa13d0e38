import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../../early/leading-grant';
import { ownEnterprisesQuery } from '../../shared/api/own-enterprises';
import { ruleSetQuery } from '../../shared/api/rule-set';
import { useUnits } from '../../shared/api/units';
import { UnitField } from '../../shared/evidence/unit-field';
import { clockTime, today } from '../../shared/format/dates';
import { useKeys } from '../../shared/keys/keys';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsPane } from '../../shared/ui/rows-pane';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { Difficulties } from './difficulties';
import { quietAndOverdue } from './meeting';
import { MembersTable, useMembersOf } from './members-table';
import { MovedList } from './moved-list';
import './messages';
import { onPaper } from './paper';
import styles from './review.module.css';
import { openDifficultiesQuery, openRemindersQuery, periodOf, useMoved } from './review.queries';
import { StillList } from './still-list';
import { Totals } from './totals';

/** The weekly meeting of one unit on one page, on the screen and on A4. */
export function ReviewScreen() {
  const { t } = useTranslation('review');
  const [state, change] = useUrlState();
  const grant = leadingGrant(useMe());
  const seesAll = grant?.role !== 'lead' && grant?.role !== 'member';
  const units = useUnits();
  const firstTeam = units.find(({ kind }) => kind === 'field_team')?.id ?? '';
  const unitId = seesAll ? (state['unit'] ?? firstTeam) : grant.unitId;
  const period = periodOf(state);
  const { moved, isPending, problem } = useMoved(unitId, period);
  const reminders = useQuery(openRemindersQuery(unitId, seesAll ? 'all' : 'unit'));
  const difficulties = useQuery(openDifficultiesQuery(unitId));
  const firms = useQuery({ ...ownEnterprisesQuery([unitId]), enabled: unitId !== '' });
  const ruleSet = useQuery(ruleSetQuery(period));
  const members = useMembersOf(unitId);
  useKeys({ p: () => window.print() });

  const failed = problem ?? reminders.error ?? difficulties.error ?? firms.error;
  const isReading = isPending || reminders.isPending || difficulties.isPending || firms.isPending;
  const { quiet, overdue } = quietAndOverdue(reminders.data?.items ?? [], today());
  const contacts = moved.find(({ stage }) => stage === 'contacted')?.rows.length ?? 0;
  const printed = onPaper({
    steps: moved.reduce((sum, { rows }) => sum + rows.length, -contacts),
    hasContacts: contacts > 0,
    still: quiet.length + overdue.length,
    difficulties: difficulties.data?.items.length ?? 0,
    members: members.length,
  });
  const madeAt = { day: today(), time: clockTime(new Date().toISOString()) };
  const opened = moved.find(({ stage }) => stage === state['figure']);
  const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h2 className="t18 b">{t('title', { unit: unitName })}</h2>
        <label className="row g6 c2">
          {t('since')}
          <input
            type="date"
            className={`day ${styles['screenOnly'] ?? ''}`}
            value={period.from}
            max={period.to}
            onChange={(event) => change({ since: event.currentTarget.value })}
          />
          <span className={styles['paperOnly']}>{period.from}</span>
        </label>
        {seesAll ? (
          <div className={styles['screenOnly']}>
            <UnitField label={t('whose')} value={unitId} onChange={(id) => change({ unit: id ?? undefined })} />
          </div>
        ) : null}
        <span className="grow" />
        <span className="t13 c3">{t('asOf', madeAt)}</span>
        <Button className={styles['screenOnly']} onClick={() => window.print()}>
          <IconPrinter aria-hidden />
          {t('print')}
          <kbd>P</kbd>
        </Button>
      </header>
      {failed === null ? null : <ProblemNotice problem={failed} />}
      {isReading ? <RowsSkeleton rows={14} height={48} /> : null}
      {isReading || failed !== null ? null : (
        <>
          <Totals
            moved={moved}
            quiet={quiet.length}
            overdue={overdue.length}
            difficulties={difficulties.data?.items ?? []}
            onOpen={(stage) => change({ figure: stage })}
          />
          <div className={styles['columns']}>
            <MovedList moved={moved} printed={printed.steps} />
            <div className="col g12">
              <StillList quiet={quiet} overdue={overdue} printed={printed.still} />
              <Difficulties difficulties={difficulties.data?.items ?? []} printed={printed.difficulties} />
            </div>
          </div>
          <MembersTable
            unitId={unitId}
            members={members}
            firms={firms.data ?? []}
            quiet={quiet}
            overdue={overdue}
            printed={printed}
          />
          <footer className={`${styles['foot'] ?? ''} ${styles['paperOnly'] ?? ''}`}>
            <span>{t('asOf', madeAt)}</span>
            <span>{unitName}</span>
            <span>{ruleSet.data === undefined ? '' : t('ruleSet', { ...ruleSet.data })}</span>
          </footer>
        </>
      )}
      {opened === undefined ? null : (
        <RowsPane
          title={t(`step.${opened.stage}`)}
          subtitle={t('period', period)}
          rows={opened.rows}
          isCounted
          value={undefined}
          onClose={() => change({ figure: undefined })}
        >
          {null}
        </RowsPane>
      )}
    </div>
  );
}
