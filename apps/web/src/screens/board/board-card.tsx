import { useDraggable } from '@dnd-kit/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, memo } from 'react';
import { useJustMoved } from '../../shared/just-moved';
import type { Stage } from '../../shared/stage';
import styles from './board.module.css';
import type { Card } from './board.queries';
import { CardFace, type CardFaceProps } from './card-face';

export interface Dragged {
  readonly card: Card;
  readonly stage: Stage;
}

export const BoardCard = memo(function BoardCard({
  card,
  stage,
  quietSince,
  responsible,
  isOpen,
}: CardFaceProps & { readonly stage: Stage; readonly isOpen: boolean }) {
  const navigate = useNavigate();
  const dragged: Dragged = { card, stage };
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: card.id, data: dragged });
  const { isNew, wasShown } = useJustMoved(card.id, stage);
  const open = (): void =>
    void navigate({ to: '.', search: (before: Record<string, string>) => ({ ...before, open: card.id }) });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isDragging) open();
    else (listeners?.['onKeyDown'] as ((event: KeyboardEvent) => void) | undefined)?.(event);
  };
  return (
    <article
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      className={[
        styles['card'],
        isDragging ? styles['ghost'] : '',
        isOpen ? styles['current'] : '',
        isNew ? styles['ring'] : '',
      ].join(' ')}
      data-moved={isNew || undefined}
      onAnimationEnd={wasShown}
      aria-label={card.name}
      onClick={open}
      onKeyDown={press}
    >
      <CardFace card={card} quietSince={quietSince} responsible={responsible} />
    </article>
  );
});
