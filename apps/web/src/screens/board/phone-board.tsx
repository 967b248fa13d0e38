import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { useJustMoved } from '../../shared/just-moved';
import { nextStage, STAGES, type Stage, stageNumber } from '../../shared/stage';
import { Pips } from '../../shared/ui/stage-mark';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import styles from './board.module.css';
import type { Card, Column } from './board.queries';
import { CardFace } from './card-face';
import { ColumnHead } from './column-head';
import { useCards } from './use-cards';
import { useMove } from './use-move';
import { useQuietSince } from './use-quiet-since';

const CARD = 150;
const GAP = 8;
const NEAR = 20;

/** One stage at a time, chosen by the five pips; no drag: 「推进到…」. */
export function PhoneBoard({ columns, state }: { readonly columns: readonly Column[]; readonly state: UrlState }) {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const [, change] = useUrlState();
  const chosen = STAGES.find((stage) => stage === state['stage']) ?? 'contacted';
  // The pip answers the tap at once; its cards follow.
  const shown = useDeferredValue(chosen);
  const column = columns.find(({ stage }) => stage === shown);
  return (
    <>
      <div className={styles['pipTabs']} role="tablist" aria-label={t('stages')}>
        {STAGES.map((stage) => (
          <button
            key={stage}
            type="button"
            role="tab"
            aria-selected={stage === chosen}
            onClick={() => change({ stage }, { replace: true })}
          >
            <Pips stage={stage} />
            <span>{term(`stageShort.${stage}`)}</span>
          </button>
        ))}
      </div>
      {column === undefined ? null : <Stack key={shown} column={column} state={state} stage={shown} />}
    </>
  );
}

function PhoneCard({
  card,
  stage,
  children,
}: {
  readonly card: Card;
  readonly stage: Stage;
  readonly children: ReactNode;
}) {
  const { isNew, wasShown } = useJustMoved(card.id, stage);
  return (
    <article
      className={`${styles['card'] ?? ''} ${isNew ? (styles['ring'] ?? '') : ''}`}
      aria-label={card.name}
      onAnimationEnd={wasShown}
    >
      {children}
    </article>
  );
}

function Stack({ column, state, stage }: { readonly column: Column; readonly state: UrlState; readonly stage: Stage }) {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const navigate = useNavigate();
  const quietSince = useQuietSince(stage);
  const names = useNames();
  const scroll = useRef<HTMLDivElement>(null);
  const { cards, more } = useCards(column, state);
  const { move, dialog } = useMove();
  const next = nextStage(stage);
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    getItemKey: (index) => cards[index]?.id ?? index,
    gap: GAP,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (cards.length < column.count && last > cards.length - NEAR) more();
  });
  return (
    <section className={`${styles['stack'] ?? ''} g-${String(stageNumber(stage))}`}>
      <ColumnHead column={column} />
      <div ref={scroll} className={styles['cards']}>
        {column.count === 0 ? <p className="c3">{t('column.empty')}</p> : null}
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const card = cards[index];
            return card === undefined ? null : (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles['place']}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <PhoneCard card={card} stage={stage}>
                  <button
                    type="button"
                    className={styles['open']}
                    onClick={() => void navigate({ to: '/enterprises/$id', params: { id: card.id } })}
                  >
                    <CardFace
                      card={card}
                      quietSince={quietSince}
                      responsible={names.get(card.responsibleUserId ?? '')}
                    />
                  </button>
                  {next === undefined ? null : (
                    <button type="button" className={styles['advance']} onClick={() => move(card, stage, next)}>
                      {t('card.advance', { stage: term(`stage.${next}`) })}
                    </button>
                  )}
                </PhoneCard>
              </div>
            );
          })}
        </div>
      </div>
      {dialog}
    </section>
  );
}
