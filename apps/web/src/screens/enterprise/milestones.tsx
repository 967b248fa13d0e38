import { Menu } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleOff, IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import { daysBetween, today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { Flag } from '../../shared/ui/flag';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { When } from '../../shared/ui/when';
import styles from './enterprise.module.css';
import { MilestoneSheet } from './milestone-sheet';
import { type Milestone, type MilestoneStepAction, milestonesQuery } from './milestones.queries';
import { PlanSheet } from './plan-sheet';

const ICONS = { open: IconCircleDashed, done: IconCircleCheck, cancelled: IconCircleOff } as const;
/** What each state offers; whether it may be done is the server's to say. */
const OFFERED: Readonly<Record<Milestone['state'], readonly MilestoneStepAction[]>> = {
  open: ['done', 'move', 'cancel'],
  done: ['reopen'],
  cancelled: ['reopen'],
};

/** What a signed project has to reach, and when. */
export function Milestones({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('enterprise');
  const mayRead = useMay('milestone.read');
  const mayPlan = useMay('milestone.plan');
  const [isPlanning, setPlanning] = useState(false);
  const [asked, setAsked] = useState<{ readonly milestone: Milestone; readonly action: MilestoneStepAction }>();
  const found = useQuery({ ...milestonesQuery(projectId), enabled: mayRead });
  if (!mayRead) return null;
  const items = found.data?.items ?? [];
  return (
    <section className={styles['part']}>
      <div className="row g8">
        <h4 className="t13 c2 grow">
          {t('milestone.title')} <span className="n">{found.isSuccess ? items.length : ''}</span>
        </h4>
        {mayPlan ? (
          <Button look="link" size="s" onClick={() => setPlanning(true)}>
            {t('milestone.plan')}
          </Button>
        ) : null}
      </div>
      {found.isError ? <ProblemNotice problem={found.error} retry={() => void found.refetch()} /> : null}
      <ul>
        {items.map((milestone) => (
          <Line
            key={milestone.id}
            milestone={milestone}
            mayAct={mayPlan}
            onAsk={(action) => setAsked({ milestone, action })}
          />
        ))}
      </ul>
      {asked === undefined ? null : <MilestoneSheet {...asked} onClose={() => setAsked(undefined)} />}
      {isPlanning ? <PlanSheet projectId={projectId} onClose={() => setPlanning(false)} /> : null}
    </section>
  );
}

function Line({
  milestone: { name, state, dueOn, doneOn, overdue, unitId },
  mayAct,
  onAsk,
}: {
  readonly milestone: Milestone;
  readonly mayAct: boolean;
  readonly onAsk: (action: MilestoneStepAction) => void;
}) {
  const { t } = useTranslation('enterprise');
  const unit = useUnits().find(({ id }) => id === unitId)?.name ?? '';
  const Icon = ICONS[state];
  return (
    <li className={styles['partLine']}>
      <Icon className={state === 'done' ? 'pine' : 'c3'} aria-label={t(`milestone.state.${state}`)} role="img" />
      <span className="grow" style={state === 'cancelled' ? { textDecoration: 'line-through' } : undefined}>
        {name}
      </span>
      {overdue ? (
        <Flag kind="overdue">{t('milestone.overdue', { days: daysBetween(dueOn, today()) })}</Flag>
      ) : (
        <span className="t13 c2">
          {doneOn === null ? t('milestone.due') : t('milestone.reached')}
          <When date={doneOn ?? dueOn} />
        </span>
      )}
      <span className="t13 c3 el">{unit}</span>
      {mayAct ? (
        <Menu>
          <Menu.Target>
            <Button look="quiet" size="s" square aria-label={t('milestone.more', { name })}>
              <IconDots aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {OFFERED[state].map((action) => (
              <Menu.Item key={action} onClick={() => onAsk(action)}>
                {t(`milestone.do.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
