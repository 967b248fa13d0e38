import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames, useUnits } from '../api/units';
import { businessDateAt, clockTime } from '../format/dates';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { RowsSkeleton } from '../ui/skeleton';
import { When } from '../ui/when';
import styles from './difficulties.module.css';
import { type Difficulty, difficultyQuery, type StepAction } from './difficulties.queries';
import { DifficultyMarks } from './difficulty-marks';
import './messages';
import { StepForm } from './step-form';

/** One difficulty: where it stands, what the reader may do now, and each step with who, when and due when. */
export function DifficultyDetail({ id }: { readonly id: string }) {
  const found = useQuery(difficultyQuery(id));
  if (found.isPending) return <RowsSkeleton rows={6} height={44} />;
  if (found.isError) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />;
  return <Detail difficulty={found.data} />;
}

function Detail({ difficulty }: { readonly difficulty: Difficulty }) {
  const { t } = useTranslation('difficulties');
  const { title, kind, raisedOn, detail, enterpriseId, enterpriseName, projectName, ownerUnitId, leaderId, actions } =
    difficulty;
  const unitNames = new Map(useUnits().map(({ id, name }) => [id, name]));
  const names = useNames();
  const [asked, setAsked] = useState<StepAction>();
  const primary = mainStep(actions);
  return (
    <article className={styles['detail']}>
      <header className="col g4">
        <h3 className="t16 b">{title}</h3>
        <p className="row g6 wrap">
          <span className="chip">{t(`term:difficultyKind.${kind}`)}</span>
          <DifficultyMarks difficulty={difficulty} />
        </p>
        <p className="t13 c2">
          <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="figure">
            {enterpriseName}
          </Link>
          <i className="sep" />
          {projectName}
        </p>
        <p className="t13 c2">
          {t('owner', { unit: unitNames.get(ownerUnitId) ?? '' })}
          {leaderId === null ? null : (
            <>
              <i className="sep" />
              {t('leader', { name: names.get(leaderId) ?? '' })}
            </>
          )}
          <i className="sep" />
          {t('raisedOn')}
          <When date={raisedOn} />
        </p>
        {detail === null ? null : <p className={styles['words']}>{detail}</p>}
      </header>
      {actions.length === 0 ? null : (
        <div className="row g8 wrap">
          {actions.map((action) => (
            <Button
              key={action}
              look={action === primary ? 'primary' : 'plain'}
              aria-expanded={action === asked}
              onClick={() => setAsked(action === asked ? undefined : action)}
            >
              {t(`do.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {asked === undefined || !actions.includes(asked) ? null : (
        <StepForm
          key={`${asked} ${String(difficulty.version)}`}
          difficulty={difficulty}
          action={asked}
          onDone={() => setAsked(undefined)}
        />
      )}
      <section>
        <h4 className="t13 c3" style={{ marginBottom: 8 }}>
          {t('steps')}
        </h4>
        <ol className={styles['steps']}>
          {difficulty.steps.map((step) => (
            <li key={step.ordinal} className={styles[step.action]}>
              <i aria-hidden />
              <p className="row g8 wrap">
                <b>{t(`action.${step.action}`)}</b>
                <span>{step.recordedByName ?? t('system')}</span>
                <span className="t13 c3">
                  <When date={businessDateAt(new Date(step.recordedAt))} /> {clockTime(step.recordedAt)}
                </span>
              </p>
              {step.text === null ? null : <p className={styles['words']}>{step.text}</p>}
              <p className="t12 c3">
                {t(`term:difficultyLevel.${step.level}`)}
                <i className="sep" />
                {unitNames.get(step.ownerUnitId) ?? ''}
                <i className="sep" />
                {step.resolvedOn === null ? t('stepDue', { date: step.dueOn }) : step.resolvedOn}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** The step that ends it, or hands it to who can. */
function mainStep(actions: readonly StepAction[]): StepAction | undefined {
  return (['instruct', 'resolve', 'reopen', 'escalate'] as const).find((action) => actions.includes(action));
}
