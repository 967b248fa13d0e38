import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { addMessages } from '../../shared/i18n/i18n';
import { type Me, useMe } from '../../shared/session/me';
import { PrintFoot } from '../../shared/ui/print-foot';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import { Cumulative } from './cumulative';
import { Escalated, escalatedQuery } from './escalated';
import en from './headline.en.json';
import styles from './headline.module.css';
import { headlineQuery, KINDS, kindOf, type Opened, structureQuery, unitsOfKindQuery } from './headline.queries';
import zh from './headline.zh.json';
import { HeadlineBar } from './headline-bar';
import { Months } from './months';
import { Results } from './results';
import { RowsBehind } from './rows-behind';
import { Steps } from './steps';
import { UnitsTable } from './units-table';

addMessages('headline', { zh, en });

export function askHeadline(queries: QueryClient, state: UrlState, me: Me): Promise<unknown> {
  return Promise.all([
    queries.query(headlineQuery(state)),
    queries.query(unitsOfKindQuery(state, kindOf(state))),
    queries.query(structureQuery),
    isLeader(me) ? queries.query(escalatedQuery(me.user.id)) : undefined,
  ]);
}

function isLeader({ grants }: Me): boolean {
  return grants.some(({ role }) => role === 'leader');
}

/** The published figures; any number opens its rows. */
export function HeadlineScreen() {
  const [state, change] = useUrlState();
  const headline = useQuery(headlineQuery(state));
  const open = ({ figure, month, unit, kind }: Opened): void => change({ figure, month, unit, of: kind });
  const me = useMe();
  // Charts and table are drawn after the figures that everybody looks at first.
  const areFiguresThere = useDeferredValue(headline.data !== undefined, false);
  const { figure, month, unit } = state;
  const opened =
    figure === undefined ? undefined : { figure, month, unit, kind: KINDS.find((kind) => kind === state['of']) };
  return (
    <div className={styles['screen']}>
      <HeadlineBar state={state} change={change} headline={headline.data} />
      {isLeader(me) ? <Escalated /> : null}
      {headline.isPending ? <RowsSkeleton rows={10} height={64} /> : null}
      {headline.isError ? <ProblemNotice problem={headline.error} retry={() => void headline.refetch()} /> : null}
      {headline.data === undefined ? null : (
        <div className={styles['figures']} aria-busy={headline.isPlaceholderData}>
          <Results headline={headline.data} onOpen={open} />
          <Steps figures={headline.data.figures} onOpen={open} />
          {areFiguresThere ? (
            <>
              <div className={styles['charts']}>
                <Months headline={headline.data} opened={opened} onOpen={open} />
                <Cumulative headline={headline.data} />
              </div>
              <UnitsTable state={state} change={change} onOpen={open} />
              <PrintFoot asOf={headline.data.asOf} ruleSet={headline.data.ruleSet} />
            </>
          ) : null}
        </div>
      )}
      {opened === undefined ? null : (
        <RowsBehind
          key={Object.values(opened).join(' ')}
          state={state}
          opened={opened}
          headline={headline.data}
          onOpen={open}
          onClose={() => change({ figure: undefined, month: undefined, unit: undefined, of: undefined })}
        />
      )}
    </div>
  );
}
