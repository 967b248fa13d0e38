import { TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { IconDownload, IconPlus, IconSearch } from '@tabler/icons-react';
import { type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, type FilterName } from '../../shared/filters/filter-bar';
import { addMessages } from '../../shared/i18n/i18n';
import { useKeys } from '../../shared/keys/keys';
import { RegisterButton } from '../../shared/register/register-button';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import { columnsOf } from './columns';
import { EnterpriseRows } from './enterprise-rows';
import en from './enterprises.en.json';
import styles from './enterprises.module.css';
import { enterprisesQuery, useExport } from './enterprises.queries';
import zh from './enterprises.zh.json';
import { useSelection } from './selection';
import { SelectionBar } from './selection-bar';

addMessages('enterprises', { zh, en });

const ListChoices = lazy(async () => ({ default: (await import('./list-choices')).ListChoices }));

const FILTERS: readonly FilterName[] = [
  'stage',
  'status',
  'chain',
  'honour',
  'channel',
  'county',
  'unit',
  'member',
  'idleDays',
];
const PAUSE_MILLIS = 250;

export function askEnterprises(queries: QueryClient, state: UrlState): Promise<unknown> {
  return queries.infiniteQuery(enterprisesQuery(state));
}

export function EnterprisesScreen() {
  const { t } = useTranslation('enterprises');
  const [state, change] = useUrlState();
  const list = useInfiniteQuery(enterprisesQuery(state));
  const exporting = useExport();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const find = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(state['q'] ?? '');
  const search = useDebouncedCallback((q: string) => change({ q }, { replace: true }), PAUSE_MILLIS);
  useKeys({ '/': () => find.current?.focus() });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const selection = useSelection(items.map(({ id }) => id));
  const mayAssign = useMay('enterprise.assign');
  const maySeeOwners = useMay('ownership_passage.read');
  const total = list.data?.pages[0]?.total ?? 0;
  const hasConditions = [...FILTERS, 'q'].some((name) => state[name] !== undefined);

  return (
    <div className={styles['screen']}>
      <div className={`bar ${styles['bar'] ?? ''}`}>
        <TextInput
          ref={find}
          className={styles['find']}
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value.trim());
          }}
        />
        <span className="grow" />
        {maySeeOwners && !isPhone ? (
          <Link to="/ownership" className="btn q">
            {t('owners')}
          </Link>
        ) : null}
        <Suspense>{isPhone ? null : <ListChoices state={state} change={change} />}</Suspense>
        <Button
          square={isPhone}
          aria-label={t('export')}
          disabled={exporting.isPending || items.length === 0}
          onClick={() => exporting.mutate(state)}
        >
          <IconDownload aria-hidden />
          {isPhone ? null : t(exporting.isPending ? 'exporting' : 'export')}
        </Button>
        <RegisterButton look="primary" square={isPhone} aria-label={t('common:action.register')}>
          <IconPlus aria-hidden />
          {isPhone ? null : t('common:action.register')}
        </RegisterButton>
      </div>
      {exporting.isError ? <ProblemNotice problem={exporting.error} /> : null}
      {items.some(({ id }) => selection.has(id)) ? (
        <SelectionBar listed={items} selection={selection} />
      ) : (
        <FilterBar names={FILTERS} state={state} change={change}>
          <span className="t13 c2 nw" role="status">
            {list.isSuccess ? t(state['q'] === undefined ? 'total' : 'found', { count: total }) : ''}
          </span>
        </FilterBar>
      )}
      {list.isPending ? <RowsSkeleton rows={16} /> : null}
      {list.isError ? <ProblemNotice problem={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState text={t(hasConditions ? 'empty.filtered' : 'empty.new')}>
          {hasConditions ? (
            <Button
              onClick={() => {
                setText('');
                change(Object.fromEntries([...FILTERS, 'q'].map((name) => [name, undefined])));
              }}
            >
              {t('common:action.clear')}
            </Button>
          ) : (
            <RegisterButton>{t('common:action.register')}</RegisterButton>
          )}
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : (
        <EnterpriseRows
          items={items}
          columns={columnsOf(state['columns'])}
          isPhone={isPhone}
          openId={state['open']}
          selection={mayAssign ? selection : undefined}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}
