import { TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './calendar.module.css';
import './messages';
import { toggled, type YearDraft } from './year-days';
import { YearGrid } from './year-grid';

type Year = Schemas['CalendarYearDto'];

const FIRST = 2004;
const LAST = 2099;

const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['work-calendar', year],
    queryFn: () => answerOf(api.GET('/api/v1/work-calendar/{year}', { params: { path: { year } } })),
  });

/** 工作日历: a year with its holidays and make-up days; what is not announced says so. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const [url, change] = useUrlState();
  const year = Math.min(LAST, Math.max(FIRST, Number(url['year'] ?? today().slice(0, 4)) || FIRST));
  const known = useQuery(yearQuery(year));
  const go = (to: number) => () => change({ year: String(to) });
  return (
    <div className={styles['screen']}>
      <div className="row g8 wrap">
        <Button square look="quiet" aria-label={t('before')} disabled={year <= FIRST} onClick={go(year - 1)}>
          <IconChevronLeft aria-hidden />
        </Button>
        <h2 className="t18 b n">{year}</h2>
        <Button square look="quiet" aria-label={t('after')} disabled={year >= LAST} onClick={go(year + 1)}>
          <IconChevronRight aria-hidden />
        </Button>
        {known.data === undefined ? null : (
          <span className={known.data.published ? 'chip f-ok' : 'chip f-quiet'}>
            {t(`source.${known.data.source}`, { year })}
          </span>
        )}
        <span className={`${styles['legend'] ?? ''} r t13 c2`}>
          <i className={styles['off']} aria-hidden />
          {t('holiday')}
          <i className={styles['on']} aria-hidden />
          {t('makeUp')}
        </span>
      </div>
      {known.isPending ? <RowsSkeleton rows={12} /> : null}
      {known.isError ? <ProblemNotice problem={known.error} retry={() => void known.refetch()} /> : null}
      {known.data === undefined ? null : (
        <YearEditor key={`${String(year)} ${String(known.data.version)}`} known={known.data} />
      )}
    </div>
  );
}

function YearEditor({ known }: { readonly known: Year }) {
  const { t } = useTranslation(['calendar', 'common']);
  const queries = useQueryClient();
  const mayChange = useMay('work_calendar.change');
  const [draft, setDraft] = useState<YearDraft>(known);
  const [note, setNote] = useState('');
  const { year, version } = known;
  const changes = differences(known, draft);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/work-calendar/{year}', {
          params: { path: { year } },
          body: {
            version,
            holidays: [...draft.holidays],
            makeUpDays: [...draft.makeUpDays],
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['work-calendar', year] }),
  });
  return (
    <>
      <YearGrid year={year} draft={draft} onTap={mayChange ? (day) => setDraft(toggled(draft, day)) : undefined} />
      {known.note === null ? null : <p className="t13 c3">{known.note}</p>}
      {save.isError ? <ProblemNotice problem={save.error} /> : null}
      {changes > 0 ? (
        <div className={`card ${styles['save'] ?? ''}`}>
          <p className="b">{t('changed', { count: changes })}</p>
          <TextInput
            aria-label={t('note')}
            placeholder={t('note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button onClick={() => setDraft(known)}>{t('common:action.cancel')}</Button>
          <Button look="primary" disabled={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function differences(known: YearDraft, draft: YearDraft): number {
  const apart = (one: readonly string[], other: readonly string[]): number =>
    one.filter((day) => !other.includes(day)).length + other.filter((day) => !one.includes(day)).length;
  return apart(known.holidays, draft.holidays) + apart(known.makeUpDays, draft.makeUpDays);
}
