import { IconCircleCheck, IconCircleX, IconLink, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { addMessages } from '../i18n/i18n';
import { Button } from './button';
import en from './rows-pane.en.json';
import styles from './rows-pane.module.css';
import zh from './rows-pane.zh.json';
import { SidePane } from './side-pane';

addMessages('rows-pane', { zh, en });

type Row = Schemas['FigureRowDto'];

const WAN = 10_000;
const ROW = 36;

/** The rows behind a number, and that their count or sum is the number. */
export function RowsPane({
  title,
  subtitle,
  rows,
  isCounted,
  value,
  onClose,
  children,
}: {
  readonly title: string;
  readonly subtitle: string;
  /** Absent until they are read. */
  readonly rows: readonly Row[] | undefined;
  readonly isCounted: boolean;
  readonly value: number | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('rows-pane');
  const [isCopied, setIsCopied] = useState(false);
  const sum = rows?.reduce((total, { amountYuan }) => total + (amountYuan ?? 0), 0) ?? 0;
  const agrees = rows !== undefined && value === (isCounted ? rows.length : sum);
  const inWan = (yuan: number): string => (yuan / WAN).toLocaleString('en-US', { maximumFractionDigits: 4 });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setIsCopied(true);
  };
  return (
    <SidePane label={title} onClose={onClose}>
      <div className={styles['pane']}>
        <header className={styles['head']}>
          <div className="row g8">
            <h2 className="t18 b grow">{title}</h2>
            <Button look="quiet" square aria-label={t('common:action.close')} onClick={onClose}>
              <IconX aria-hidden />
            </Button>
          </div>
          <p className="c2">{subtitle}</p>
          {rows === undefined || value === undefined ? null : (
            <p className={`row g6 t13 ${agrees ? 'pine' : 'seal'}`} role="status">
              {agrees ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
              {t(agrees ? (isCounted ? 'count' : 'sum') : 'differs', {
                count: rows.length,
                sum: isCounted ? rows.length : inWan(sum),
              })}
            </p>
          )}
        </header>
        {children}
        {rows === undefined ? null : <Rows rows={rows} inWan={inWan} />}
        <footer className={styles['foot']}>
          <Button onClick={() => void copy()}>
            <IconLink aria-hidden />
            {t(isCopied ? 'copied' : 'copy')}
          </Button>
        </footer>
      </div>
    </SidePane>
  );
}

function Rows({ rows, inWan }: { readonly rows: readonly Row[]; readonly inWan: (yuan: number) => string }) {
  const { t } = useTranslation('rows-pane');
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  if (rows.length === 0) return <p className={`${styles['rows'] ?? ''} c3`}>{t('none')}</p>;
  return (
    <>
      <div className={styles['line']} aria-hidden>
        <span className="t12 c3">#</span>
        <span className="t12 c3">{t('enterprise')}</span>
        <span className="t12 c3">{t('on')}</span>
        <span className="t12 c3">{t('why')}</span>
        <span className="t12 c3 ar">{t('amount')}</span>
      </div>
      <div ref={scroll} className={styles['rows']} tabIndex={0} role="region" aria-label={t('enterprise')}>
        <ol style={{ height: lines.getTotalSize(), position: 'relative' }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { id, enterpriseId, enterpriseName, on, why, amountYuan } = row;
            return (
              <li
                key={id}
                className={`${styles['line'] ?? ''} ${styles['placed'] ?? ''}`}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <span className="n c3">{index + 1}</span>
                {enterpriseId === null ? (
                  <span />
                ) : (
                  <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="el">
                    {enterpriseName}
                  </Link>
                )}
                <span className="n">{on?.slice(5) ?? ''}</span>
                <span className="c2 el">
                  {t(`reason.${why}`, { defaultValue: t(`term:activity.${why}`, { defaultValue: why }) })}
                </span>
                <span className="n ar">{amountYuan === null ? '' : inWan(amountYuan)}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
