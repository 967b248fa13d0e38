import { IconArrowNarrowRight, IconCircleDashed, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/format/dates';
import { useToday } from '../../shared/format/today';
import { Amount } from '../../shared/ui/amount';
import { Flag } from '../../shared/ui/flag';
import { RecordFlags } from '../../shared/ui/record-flags';
import { When } from '../../shared/ui/when';
import type { Card } from './board.queries';
import { warningsOf } from './warnings';

export interface CardFaceProps {
  readonly card: Card;
  readonly quietSince: string | undefined;
  /** The name of who is responsible, once it is known. */
  readonly responsible: string | undefined;
}

/** What a card shows: who, what it is worth, when it last moved, what comes next, what is wrong. */
export function CardFace({ card, quietSince, responsible }: CardFaceProps) {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const on = useToday();
  const { name, shortName, chain, honours, amountYuan, stageOn, lastActivityOn, nextAction, flags } = card;
  const { overdueDays, quietDays } = warningsOf(card, on, quietSince);
  return (
    <>
      <div className="row g6">
        <h3 className="el b grow" title={name}>
          {shortName ?? name}
        </h3>
        {honours.slice(0, 1).map((honour) => (
          <span key={honour} className="honour">
            {term(`honour.${honour}`)}
          </span>
        ))}
      </div>
      <div className="row g8 t13">
        <span className="c2 el grow">{chain === null ? '' : term(`chain.${chain}`)}</span>
        {amountYuan > 0 ? (
          <span className="b" style={{ fontSize: 15 }}>
            <Amount yuan={amountYuan} />
          </span>
        ) : null}
      </div>
      <div className="row g4 t12 c3">
        <IconHistory className="i-14" aria-hidden />
        <span className="el grow">
          <When date={lastActivityOn} />
        </span>
        {stageOn === null ? null : <span className="nw">{t('card.stays', { count: daysBetween(stageOn, on) })}</span>}
      </div>
      <div className="row g4 t12 c2">
        {nextAction === null ? (
          <>
            <IconCircleDashed className="i-14 ochre" aria-hidden />
            <span className="el grow ochre">{t('card.noNext')}</span>
          </>
        ) : (
          <>
            <IconArrowNarrowRight className="i-14" aria-hidden />
            <span className="el grow">
              <When date={nextAction.on} /> {nextAction.what}
            </span>
          </>
        )}
        <span className="nw c3">{responsible}</span>
      </div>
      {overdueDays === undefined && quietDays === undefined && flags.length === 0 ? null : (
        <div className="row g4 wrap" style={{ marginTop: 6 }}>
          {overdueDays === undefined ? null : <Flag kind="overdue">{t('card.overdue', { count: overdueDays })}</Flag>}
          {quietDays === undefined ? null : <Flag kind="quiet">{t('card.quiet', { count: quietDays })}</Flag>}
          <RecordFlags flags={flags} />
        </div>
      )}
    </>
  );
}
