import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { enterpriseQuery } from '../../shared/api/enterprise';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { StageMark } from '../../shared/ui/stage-mark';
import type { UrlState } from '../../shared/url/url-state';
import { Duplicates } from './duplicates';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';
import { EnterpriseHead } from './enterprise-head';
import { Flags } from './flags';
import { Ladder } from './ladder';
import { Owner } from './owner';
import { Ownership } from './ownership';
import { People } from './people';
import { PrimaryStep } from './primary-step';
import { Projects } from './projects';
import { Standing } from './standing';
import { Timeline } from './timeline';

/** Who, where, at which stage and by what evidence, what is missing, and one button that gives it. */
export function EnterpriseView({ id, bar }: { readonly id: string; readonly bar: ReactNode }) {
  const { t } = useTranslation('enterprise');
  const found = useQuery(enterpriseQuery(id));
  if (found.isPending) return <Frame bar={bar}>{<RowsSkeleton rows={10} height={52} />}</Frame>;
  if (found.isError)
    return (
      <Frame bar={bar}>
        <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
      </Frame>
    );
  const { data } = found;
  // What the browser kept may be from before a split: only what the server says now leads elsewhere.
  if (data.id !== id && found.isFetching) return <Frame bar={bar}>{<RowsSkeleton rows={10} height={52} />}</Frame>;
  if (data.id !== id) return <Merged into={data.id} />;
  if (data.restricted)
    return (
      <Frame bar={bar}>
        <h2 className={styles['name']}>{data.name}</h2>
        <div className="col g12" style={{ alignItems: 'flex-start', marginTop: 12 }}>
          <StageMark stage={data.stage} />
          <p className="c2">{t('restricted', { unit: data.owner?.unitName ?? '' })}</p>
        </div>
      </Frame>
    );
  return (
    <Frame bar={bar} foot={<PrimaryStep enterprise={data} />}>
      <Full enterprise={data} />
    </Frame>
  );
}

/** The id of what was merged leads to the survivor: on its page to the page, in a pane to the pane. */
function Merged({ into }: { readonly into: string }) {
  const { open }: { open?: string } = useSearch({ strict: false });
  return open === undefined ? (
    <Navigate to="/enterprises/$id" params={{ id: into }} replace />
  ) : (
    <Navigate to="." search={(before: UrlState) => ({ ...before, open: into })} replace />
  );
}

function Full({ enterprise }: { readonly enterprise: Enterprise }) {
  return (
    <>
      <EnterpriseHead enterprise={enterprise} />
      <Standing enterprise={enterprise} />
      <Flags enterprise={enterprise} />
      <Duplicates enterprise={enterprise} />
      <Ladder enterprise={enterprise} />
      <Owner enterprise={enterprise} />
      <Ownership enterpriseId={enterprise.id} />
      <People enterpriseId={enterprise.id} />
      <Projects enterpriseId={enterprise.id} />
      <Timeline enterpriseId={enterprise.id} />
    </>
  );
}

function Frame({
  bar,
  foot,
  children,
}: {
  readonly bar: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <article className={styles['view']}>
      {bar}
      <div className={styles['body']}>{children}</div>
      {foot}
    </article>
  );
}
