import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { stageNumber } from '../../shared/stage';
import type { UrlState } from '../../shared/url/url-state';
import styles from './board.module.css';
import type { Column } from './board.queries';
import { BoardCard } from './board-card';
import { ColumnHead } from './column-head';
import { useCards } from './use-cards';
import { useQuietSince } from './use-quiet-since';

const CARD = 100;
const GAP = 8;
const NEAR = 20;
/** What stands above the cards, nearly: their first drawing need not wait until it is measured. */
const ABOVE = 180;
/** Drawn above and below what is in sight. */
const BEYOND = 6;
/** The first cards of a column are drawn before the others. */
const FIRST = 4;

/** A stage: only the cards in sight are in the page. */
export function BoardColumn({ column, state }: { readonly column: Column; readonly state: UrlState }) {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const { stage, count } = column;
  const quietSince = useQuietSince(stage);
  const names = useNames();
  const isBegun = useDeferredValue(true, false);
  const scroll = useRef<HTMLDivElement>(null);
  const { cards, more } = useCards(column, state);
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    getItemKey: (index) => cards[index]?.id ?? index,
    gap: GAP,
    overscan: isBegun ? BEYOND : 0,
    initialRect: { width: 0, height: window.innerHeight - ABOVE },
  });
  const inSight = rows.getVirtualItems();
  const drawn = isBegun ? inSight : inSight.slice(0, FIRST);
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (cards.length < count && last > cards.length - NEAR) more();
  });

  return (
    <section
      ref={setNodeRef}
      className={`${styles['column'] ?? ''} g-${String(stageNumber(stage))} ${isOver ? (styles['over'] ?? '') : ''}`}
      aria-label={t('column.count', { stage: term(`stage.${stage}`), count })}
    >
      <ColumnHead column={column} />
      <div ref={scroll} className={styles['cards']}>
        {count === 0 ? <p className="c3 t13">{t('column.empty')}</p> : null}
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {drawn.map(({ index, key, start }) => {
            const card = cards[index];
            return card === undefined ? null : (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles['place']}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <BoardCard
                  card={card}
                  stage={stage}
                  quietSince={quietSince}
                  responsible={names.get(card.responsibleUserId ?? '')}
                  isOpen={state['open'] === card.id}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
