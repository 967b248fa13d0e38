import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { STAGES, type Stage } from '../../shared/stage';
import type { UrlState } from '../../shared/url/url-state';
import styles from './board.module.css';
import type { Column } from './board.queries';
import type { Dragged } from './board-card';
import { BoardColumn } from './board-column';
import { CardFace } from './card-face';
import { useMove } from './use-move';
import { useQuietSince } from './use-quiet-since';

const BEGINS_AFTER_PIXELS = 6;
const TOUCH_HOLDS_MILLIS = 220;
const TOUCH_MAY_SLIP_PIXELS = 8;

/** Five columns; a card is moved by mouse, by touch, or by keyboard. It stays where it was until its evidence is in. */
export function DraggedBoard({ columns, state }: { readonly columns: readonly Column[]; readonly state: UrlState }) {
  const { t } = useTranslation('board');
  const [dragged, setDragged] = useState<Dragged>();
  const quietSince = useQuietSince(dragged?.stage);
  const names = useNames();
  const { move, dialog } = useMove();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: BEGINS_AFTER_PIXELS } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_HOLDS_MILLIS, tolerance: TOUCH_MAY_SLIP_PIXELS } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNeighbour,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const announcements = useAnnouncements();
  const drop = ({ active, over }: DragEndEvent): void => {
    setDragged(undefined);
    if (over === null) return;
    const { card, stage } = active.data.current as Dragged;
    move(card, stage, over.id as Stage);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(given) => {
        const under = pointerWithin(given);
        return under.length > 0 ? under : rectIntersection(given);
      }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('card.drag') } }}
      onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(undefined)}
    >
      <div className={styles['board']}>
        {columns.map((column) => (
          <BoardColumn key={column.stage} column={column} state={state} />
        ))}
      </div>
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {dragged === undefined ? null : (
            <div className={`${styles['card'] ?? ''} ${styles['lift'] ?? ''}`}>
              <CardFace
                card={dragged.card}
                quietSince={quietSince}
                responsible={names.get(dragged.card.responsibleUserId ?? '')}
              />
            </div>
          )}
        </DragOverlay>,
        document.body,
      )}
      {dialog}
    </DndContext>
  );
}

/** ← and → choose the stage: the lifted card goes over the next column. */
const toNeighbour: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const home = (context.active?.data.current as Dragged | undefined)?.stage ?? 'contacted';
  const at = STAGES.indexOf((context.over?.id as Stage | undefined) ?? home);
  const target = STAGES[at + step];
  const rect = target === undefined ? undefined : context.droppableRects.get(target);
  return rect === undefined ? undefined : { x: rect.left, y: Math.max(rect.top, currentCoordinates.y) };
};

function useAnnouncements(): Announcements {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const nameOf = (active: { readonly data: { readonly current?: unknown } }): string =>
    (active.data.current as Dragged | undefined)?.card.name ?? '';
  const stageOf = (over: { readonly id: unknown } | null): string | undefined =>
    over === null ? undefined : term(`stage.${over.id as Stage}`);
  return {
    onDragStart: ({ active }) => t('say.lifted', { name: nameOf(active) }),
    onDragOver: ({ active, over }) => {
      const stage = stageOf(over);
      return stage === undefined ? undefined : t('say.over', { name: nameOf(active), stage });
    },
    onDragEnd: ({ active, over }) => {
      const stage = stageOf(over);
      return t(stage === undefined ? 'say.back' : 'say.dropped', { name: nameOf(active), stage });
    },
    onDragCancel: ({ active }) => t('say.back', { name: nameOf(active) }),
  };
}
