import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { RecordFlags } from '../../shared/ui/record-flags';
import { Pips } from '../../shared/ui/stage-mark';
import { When } from '../../shared/ui/when';
import { Cell, type Column, WIDTHS } from './columns';
import styles from './enterprises.module.css';
import type { EnterpriseItem } from './enterprises.queries';
import { PickBox } from './pick-box';
import type { Selection } from './selection';

const ROW = 36;
const PHONE_ROW = 68;
const NEAR = 20;

/** Only the rows in sight are in the page. J and K go through them, Enter opens; Space picks, with Shift all to here. */
export function EnterpriseRows({
  items,
  columns,
  isPhone,
  openId,
  selection,
  onNearEnd,
}: {
  readonly items: readonly EnterpriseItem[];
  readonly columns: readonly Column[];
  readonly isPhone: boolean;
  readonly openId: string | undefined;
  /** Absent: nothing can be done with several. */
  readonly selection: Selection | undefined;
  readonly onNearEnd: () => void;
}) {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (isPhone ? PHONE_ROW : ROW),
    overscan: 12,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > items.length - NEAR) onNearEnd();
  }, [last, items.length, onNearEnd]);

  const open = (id: string): void => {
    if (isPhone) void navigate({ to: '/enterprises/$id', params: { id } });
    else void navigate({ to: '.', search: (before: Record<string, string>) => ({ ...before, open: id }) });
  };
  const press = (event: KeyboardEvent): void => {
    const step =
      event.key === 'j' || event.key === 'ArrowDown' ? 1 : event.key === 'k' || event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') open(items[at]?.id ?? '');
    else if (event.key === ' ' && selection !== undefined) selection.toggle(items[at]?.id ?? '', event.shiftKey);
    else if (step === 0) return;
    else {
      const next = Math.min(Math.max(at + step, 0), items.length - 1);
      setAt(next);
      rows.scrollToIndex(next);
    }
    event.preventDefault();
  };
  const pickBox = ({ id, name }: EnterpriseItem) =>
    selection === undefined ? null : (
      <PickBox
        label={t('pick.one', { name })}
        isPicked={selection.has(id)}
        onToggle={(toHere) => selection.toggle(id, toHere)}
      />
    );
  const pickedCount = items.filter(({ id }) => selection?.has(id) === true).length;
  const template = columns.map((column) => WIDTHS[column]).join(' ');

  return (
    <div
      ref={scroll}
      className={styles['rows']}
      role="grid"
      aria-label={t('col.name')}
      aria-rowcount={items.length}
      tabIndex={0}
      aria-activedescendant={`row-${String(at)}`}
      onKeyDown={press}
    >
      {isPhone ? null : (
        <div role="row" className={styles['head']} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <div key={column} role="columnheader" className={column === 'amount' ? styles['amount'] : 'row g6'}>
              {column === 'name' && selection !== undefined ? (
                <PickBox
                  label={t('pick.all', { count: items.length })}
                  isPicked={pickedCount === items.length}
                  isPartly={pickedCount > 0}
                  onToggle={() => selection.pick(pickedCount === items.length ? [] : items.map(({ id }) => id))}
                />
              ) : null}
              {t(`col.${column}`)}
            </div>
          ))}
        </div>
      )}
      <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="rowgroup">
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={item.id}
              id={`row-${String(index)}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={item.id === openId}
              className={`${styles[isPhone ? 'phoneRow' : 'row'] ?? ''} ${index === at ? (styles['at'] ?? '') : ''}`}
              style={{ transform: `translateY(${String(start)}px)`, height: size, gridTemplateColumns: template }}
              onClick={() => {
                setAt(index);
                open(item.id);
              }}
            >
              {isPhone ? (
                <div role="gridcell" className="col g4">
                  <span className="row g8">
                    {pickBox(item)}
                    <Pips stage={item.stage} />
                    <span className="grow el b">{item.name}</span>
                    <Amount yuan={item.amountYuan} orNone />
                  </span>
                  <span className="row g8 t13 c3">
                    <RecordFlags flags={item.flags} />
                    <span className="grow el">{item.nextAction === null ? t('noNext') : item.nextAction.what}</span>
                    <When date={item.lastActivityOn} />
                  </span>
                </div>
              ) : (
                columns.map((column) => (
                  <div
                    key={column}
                    role="gridcell"
                    className={`row g6 ${column === 'amount' ? (styles['amount'] ?? '') : ''}`}
                  >
                    {column === 'name' ? pickBox(item) : null}
                    <Cell column={column} item={item} />
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
