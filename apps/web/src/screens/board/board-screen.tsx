import { useMediaQuery } from '@mantine/hooks';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../shared/filters/filter-bar';
import { addMessages } from '../../shared/i18n/i18n';
import { RegisterButton } from '../../shared/register/register-button';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import en from './board.en.json';
import styles from './board.module.css';
import { boardQuery, CONDITIONS } from './board.queries';
import zh from './board.zh.json';
import { BoardSkeleton } from './board-skeleton';
import { DraggedBoard } from './dragged-board';
import { PhoneBoard } from './phone-board';
import { Views } from './views';

addMessages('board', { zh, en });

export function askBoard(queries: QueryClient, state: UrlState): Promise<unknown> {
  return queries.query(boardQuery(state));
}

export function BoardScreen() {
  const { t } = useTranslation('board');
  const [state, change] = useUrlState();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const board = useQuery(boardQuery(state));
  const columns = board.data?.columns ?? [];
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  const hasConditions = CONDITIONS.some((name) => state[name] !== undefined);
  const intended = columns.find(({ stage }) => stage === 'intent')?.amountYuan ?? 0;
  return (
    <div className={styles['screen']}>
      {isPhone ? null : <Views state={state} change={change} />}
      <FilterBar names={CONDITIONS} state={state} change={change}>
        <span className="t13 c2 nw" role="status">
          {board.isSuccess ? (
            <>
              {t('sum', { count: total })}
              <i className="sep" />
              {t('intended')} <Amount yuan={intended} />
            </>
          ) : null}
        </span>
      </FilterBar>
      {board.isPending ? <BoardSkeleton /> : null}
      {board.isError ? <ProblemNotice problem={board.error} retry={() => void board.refetch()} /> : null}
      {board.isSuccess && total === 0 ? (
        <EmptyState text={t(hasConditions ? 'empty.filtered' : 'empty.new')}>
          {hasConditions ? (
            <Button onClick={() => change(Object.fromEntries(CONDITIONS.map((name) => [name, undefined])))}>
              {t('common:action.clear')}
            </Button>
          ) : (
            <RegisterButton>{t('common:action.register')}</RegisterButton>
          )}
        </EmptyState>
      ) : null}
      {board.isSuccess && total > 0 ? (
        isPhone ? (
          <PhoneBoard columns={columns} state={state} />
        ) : (
          <DraggedBoard columns={columns} state={state} />
        )
      ) : null}
    </div>
  );
}
