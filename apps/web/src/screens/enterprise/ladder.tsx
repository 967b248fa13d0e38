import { IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { nextStage, STAGES, type Stage, stageNumber } from '../../shared/stage';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';

/** What each step asks for, in the words of the law (domain.md §4). */
const NEEDS: Readonly<Record<Stage, readonly string[]>> = {
  contacted: ['contacted'],
  visited: ['visited', 'visitedPhoto'],
  intent: ['intent', 'intentFile'],
  signed: ['signed', 'signedFile'],
  funds_in_place: ['funds', 'fundsFile'],
};

export function Ladder({ enterprise: { id, stage } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const history = useQuery({
    queryKey: ['enterprise', id, 'history'],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/{id}/history', { params: { path: { id } } })),
  });
  const reachedOn = (step: Stage): string | undefined =>
    history.data?.believed
      .filter((entry) => entry.stage === step)
      .map((entry) => entry.reachedOn)
      .sort()[0];
  const next = nextStage(stage);
  return (
    <section className="card" style={{ marginTop: 12 }} aria-label={t('ladder')}>
      <ol className={styles['ladder']}>
        {STAGES.map((step) => {
          const on = reachedOn(step);
          return (
            <li
              key={step}
              className={`g-${String(stageNumber(step))} ${on === undefined ? '' : (styles['reached'] ?? '')}`}
              aria-current={step === stage ? 'step' : undefined}
            >
              <i aria-hidden />
              <span>{term(`stageShort.${step}`)}</span>
              <span className="n t12 c3">{on?.slice(2) ?? '—'}</span>
            </li>
          );
        })}
      </ol>
      <div className={styles['missing']}>
        {next === undefined ? (
          <p>{t('missing.none')}</p>
        ) : (
          <>
            <h3 className="b">{t('missing.title', { stage: term(`stage.${next}`) })}</h3>
            <ul>
              {NEEDS[next].map((need) => (
                <li key={need} className="row g8">
                  <IconCircleDashed className="ochre i-18" aria-hidden />
                  {t(`need.${need}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
