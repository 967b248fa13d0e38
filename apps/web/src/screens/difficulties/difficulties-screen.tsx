import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import { DifficultyDetail } from '../../shared/difficulties/difficulty-detail';
import { DifficultyMarks } from '../../shared/difficulties/difficulty-marks';
import { FilterChip } from '../../shared/filters/filter-chip';
import { addMessages } from '../../shared/i18n/i18n';
import termZh from '../../shared/i18n/term.zh.json';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { CloseButton } from '../../shared/ui/close-button';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { SidePane } from '../../shared/ui/side-pane';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import en from './difficulties.en.json';
import styles from './difficulties.module.css';
import { difficultiesQuery } from './difficulties.queries';
import zh from './difficulties.zh.json';

addMessages('difficulties-list', { zh, en });

const CONDITIONS = ['unit', 'level', 'state', 'overdue', 'kind', 'leader'];

/** What keeps signed projects from going on, the soonest due first; what is open, unless another state is asked for. */
export function DifficultiesScreen() {
  const { t } = useTranslation('difficulties-list');
  const [state, change] = useUrlState();
  const list = useInfiniteQuery(difficultiesQuery(state));
  const units = useUnits();
  const me = useMe();
  const isLeader = me.grants.some(({ role }) => role === 'leader');
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const opened = state['difficulty'];
  const terms = (kind: 'difficultyLevel' | 'difficultyKind') =>
    Object.keys(termZh[kind]).map((value) => ({ value, words: t(`term:${kind}.${value}`) }));
  const chip = (name: string, options: readonly { readonly value: string; readonly words: string }[]) => (
    <FilterChip
      name={t(`filter.${name}`)}
      value={state[name]}
      options={options}
      onChoose={(value) => change({ [name]: value })}
    />
  );
  const hasConditions = CONDITIONS.some((name) => state[name] !== undefined);
  return (
    <div className={styles['screen']}>
      <div className={`bar clear ${styles['bar'] ?? ''}`}>
        {isLeader ? chip('leader', [{ value: me.user.id, words: t('toMe') }]) : null}
        {chip(
          'unit',
          units.map(({ id, name }) => ({ value: id, words: name })),
        )}
        {chip('level', terms('difficultyLevel'))}
        {chip(
          'state',
          (['open', 'resolved', 'all'] as const).map((value) => ({ value, words: t(`state.${value}`) })),
        )}
        {chip('overdue', [{ value: 'true', words: t('overdueOnly') }])}
        {chip('kind', terms('difficultyKind'))}
        <span className="grow" />
        <span className="t13 c2 nw" role="status">
          {list.isSuccess ? t('total', { count: list.data.pages[0]?.total ?? 0 }) : ''}
        </span>
      </div>
      {list.isPending ? <RowsSkeleton rows={10} height={60} /> : null}
      {list.isError ? <ProblemNotice problem={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState text={t(hasConditions ? 'emptyFiltered' : 'empty')}>
          {hasConditions ? (
            <Button onClick={() => change(Object.fromEntries(CONDITIONS.map((name) => [name, undefined])))}>
              {t('common:action.clear')}
            </Button>
          ) : (
            <Link to="/enterprises" search={{ stage: 'signed' }} className="btn">
              {t('seeSigned')}
            </Link>
          )}
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : (
        <ul className={`card ${styles['list'] ?? ''}`}>
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={item.id === opened ? styles['on'] : undefined}
                aria-current={item.id === opened ? 'true' : undefined}
                onClick={() => change({ difficulty: item.id })}
              >
                <span className="row g8 wrap">
                  <span className="b el">{item.title}</span>
                  <span className="chip">{t(`term:difficultyKind.${item.kind}`)}</span>
                </span>
                <span className="t13 c2 el">
                  {item.enterpriseName}
                  <i className="sep" />
                  {item.projectName}
                </span>
                <span className="t13 c2 el">{units.find(({ id }) => id === item.ownerUnitId)?.name ?? ''}</span>
                <span className={`row g8 ${styles['marks'] ?? ''}`}>
                  <DifficultyMarks difficulty={item} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list}>{t('more')}</MoreButton>
      {opened === undefined ? null : (
        <SidePane label={t('detail')} onClose={() => change({ difficulty: undefined })}>
          <div className={styles['pane']}>
            <CloseButton onClose={() => change({ difficulty: undefined })} />
            <DifficultyDetail key={opened} id={opened} />
          </div>
        </SidePane>
      )}
    </div>
  );
}
