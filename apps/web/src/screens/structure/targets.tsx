import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDateAt, today } from '../../shared/format/dates';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { useScopeWords } from './scope-words';
import { type Target, targetsQuery } from './settings.queries';
import styles from './structure.module.css';
import { TargetDialog } from './target-dialog';

/** 目标任务 of a year: revised by a new version; a report takes the latest as of its time. */
export function Targets() {
  const { t } = useTranslation('structure');
  const [url, change] = useUrlState();
  const year = Number(url['year'] ?? today().slice(0, 4));
  const isHistory = url['versions'] === 'all';
  const targets = useQuery(targetsQuery(year, isHistory));
  const [asked, setAsked] = useState<Target | 'new'>();
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <div className="row g12 wrap">
        <h2 className="b">{t('target.title')}</h2>
        <NumberField
          aria-label={t('target.year')}
          value={year}
          min={2000}
          max={2100}
          clampBehavior="strict"
          allowDecimal={false}
          w={96}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 2000) change({ year: String(value) }, { replace: true });
          }}
        />
        <Checkbox
          label={t('target.versions')}
          checked={isHistory}
          onChange={(event) => change({ versions: event.currentTarget.checked ? 'all' : undefined }, { replace: true })}
        />
        <span className="grow" />
        <Button onClick={() => setAsked('new')}>{t('target.new')}</Button>
      </div>
      {targets.isPending ? <RowsSkeleton rows={8} /> : null}
      {targets.isError ? <ProblemNotice problem={targets.error} retry={() => void targets.refetch()} /> : null}
      {targets.data?.length === 0 ? <EmptyState text={t('target.none', { year })} /> : null}
      {targets.data === undefined || targets.data.length === 0 ? null : (
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('target.title')}>
          <TargetsTable targets={targets.data} onRevise={isHistory ? undefined : setAsked} />
        </div>
      )}
      {asked === undefined ? null : (
        <TargetDialog year={year} target={asked === 'new' ? undefined : asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
}

function TargetsTable({
  targets,
  onRevise,
}: {
  readonly targets: readonly Target[];
  readonly onRevise: ((target: Target) => void) | undefined;
}) {
  const { t } = useTranslation('structure');
  const scopeWords = useScopeWords();
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('target.figure')}</th>
          <th className={styles['wide']}>{t('target.scope')}</th>
          <th className="ar">{t('target.value')}</th>
          <th className={styles['wide']}>{t('target.document')}</th>
          <th className={`ar ${styles['wide'] ?? ''}`}>{t('target.version')}</th>
          <th className={styles['wide']}>{t('target.recorded')}</th>
          {onRevise === undefined ? null : (
            <th>
              <span className="sr">{t('target.revise')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => {
          const recordedOn = businessDateAt(new Date(target.recordedAt));
          const figure = t(`target.figures.${target.figure}`, { defaultValue: target.figure });
          return (
            <tr key={`${target.figure}${target.scopeRef}${String(target.version)}`}>
              <td className={styles['wraps']}>
                <b>{figure}</b>
                <p className={`c2 ${styles['narrow'] ?? ''}`}>{scopeWords(target)}</p>
                <p className={`t12 c3 ${styles['narrow'] ?? ''}`}>
                  {t('target.versionOn', { version: target.version, day: recordedOn })}
                </p>
                <p className={`t12 c3 ${styles['narrow'] ?? ''}`}>{target.document}</p>
              </td>
              <td className={styles['wide']}>{scopeWords(target)}</td>
              <td className="ar">
                <TargetValue target={target} />
              </td>
              <td className={`${styles['breaks'] ?? ''} ${styles['wide'] ?? ''}`}>
                {target.document ?? t('common:none')}
              </td>
              <td className={`ar ${styles['wide'] ?? ''}`}>{target.version}</td>
              <td className={`n ${styles['wide'] ?? ''}`}>{recordedOn}</td>
              {onRevise === undefined ? null : (
                <td className="ar">
                  <Button
                    size="s"
                    aria-label={`${t('target.revise')} ${figure} ${scopeWords(target)}`}
                    onClick={() => onRevise(target)}
                  >
                    {t('target.revise')}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function TargetValue({ target }: { readonly target: Target }) {
  if (target.unit === 'yuan') return <Amount yuan={target.value} />;
  return (
    <>
      {target.value}
      {target.unit === 'percent' ? '%' : ''}
    </>
  );
}
