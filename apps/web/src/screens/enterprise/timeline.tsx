import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../shared/api/projects';
import { useNames } from '../../shared/api/units';
import { stageNumber } from '../../shared/stage';
import { Amount } from '../../shared/ui/amount';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import styles from './enterprise.module.css';
import type { TimelineItem } from './enterprise.queries';

/** All that was recorded, by the day it happened; what was voided stays readable. */
export function Timeline({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const timeline = useInfiniteQuery(timelineQuery(enterpriseId));
  const items = (timeline.data?.pages.flatMap((page) => page.items) ?? []).toSorted(latestFirst);
  return (
    <section>
      <div className="sec">
        <h2>{t('timeline.title')}</h2>
        <span className="c">{timeline.data?.pages[0]?.total ?? ''}</span>
      </div>
      <div className="card" style={{ padding: '4px 12px' }}>
        {timeline.isPending ? <RowsSkeleton rows={4} height={52} /> : null}
        {timeline.isError ? <ProblemNotice problem={timeline.error} retry={() => void timeline.refetch()} /> : null}
        {timeline.isSuccess && items.length === 0 ? <p className="c3">{t('timeline.empty')}</p> : null}
        <ol>
          {items.map((item) => (
            <Entry key={item.id} item={item} />
          ))}
        </ol>
        <MoreButton list={timeline} look="link">
          {t('timeline.more')}
        </MoreButton>
      </div>
    </section>
  );
}

function latestFirst(a: TimelineItem, b: TimelineItem): number {
  return (b.on ?? b.recordedAt).localeCompare(a.on ?? a.recordedAt) || b.recordedAt.localeCompare(a.recordedAt);
}

function Entry({ item }: { readonly item: TimelineItem }) {
  const { t } = useTranslation('enterprise');
  const names = useNames();
  const kindWord = useKindWord();
  const isVoid = item.voidedAt !== null;
  return (
    <li className={`${styles['entry'] ?? ''} ${item.stage === null ? '' : `g-${String(stageNumber(item.stage))}`}`}>
      <i aria-hidden />
      <div className="grow">
        <p className="row g8 t13 c3">
          <span className="n">{item.on ?? item.recordedAt.slice(0, 10)}</span>
          <span>{kindWord(item)}</span>
          {item.state === 'submitted' || item.state === 'rejected' ? (
            <span className="chip">{t(`term:evidenceState.${item.state}`)}</span>
          ) : null}
          <span className="r">{names.get(item.recordedBy) ?? ''}</span>
        </p>
        <p style={isVoid ? { textDecoration: 'line-through' } : undefined}>
          {wordsOf(item)} {item.amountYuan === null ? null : <Amount yuan={item.amountYuan} />}
        </p>
        {isVoid ? <p className="t13 seal">{t('timeline.voided', { reason: item.voidReason ?? '' })}</p> : null}
      </div>
    </li>
  );
}

function wordsOf({ detail, projectName }: TimelineItem): string {
  const said: Readonly<Record<string, unknown>> = detail;
  const words = [said['summary'], said['reason'], said['note']].find((word) => typeof word === 'string');
  return [projectName, words].filter((word) => typeof word === 'string' && word !== '').join('，');
}

function useKindWord(): (item: TimelineItem) => string {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  return ({ kind, stage, touch }) => {
    if (touch) return t('timeline.touch');
    if (kind === 'waiver') return t('timeline.waiver', { stage: stage === null ? '' : term(`stage.${stage}`) });
    return term([`fact.${kind}`, `activity.${kind}`]);
  };
}
