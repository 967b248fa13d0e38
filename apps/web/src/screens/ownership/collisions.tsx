import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { StageMark } from '../../shared/ui/stage-mark';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import styles from './ownership.module.css';
import { type Collision, collisionsQuery } from './ownership.queries';

const STATES = ['open', 'kept', 'transferred'] as const;
const DECISIONS = ['keep', 'transfer'] as const;
type Decision = (typeof DECISIONS)[number];

/** Ledgers that claim what another unit owns, the latest first; the office keeps the owner or transfers. */
export function Collisions({ state: url, change }: { readonly state: UrlState; readonly change: ChangeUrl }) {
  const { t } = useTranslation('ownership');
  const state = STATES.find((each) => each === url['state']) ?? 'open';
  const list = useInfiniteQuery(collisionsQuery(state));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Choice
        label={t('collision.state')}
        value={state}
        options={STATES.map((value) => ({ value, words: t(`collision.${value}`) }))}
        onChoose={(value) => change({ state: value })}
      />
      {list.isPending ? <RowsSkeleton rows={8} height={60} /> : null}
      {list.isError ? <ProblemNotice problem={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState text={t(state === 'open' ? 'collision.empty' : 'collision.emptyState')}>
          {state === 'open' ? (
            <Link to="/enterprises" className="btn">
              {t('passed.seeEnterprises')}
            </Link>
          ) : (
            <Button onClick={() => change({ state: 'open' })}>{t('collision.seeOpen')}</Button>
          )}
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : (
        <ul className={`card ${styles['list'] ?? ''}`}>
          {items.map((collision) => (
            <Row key={collision.id} collision={collision} />
          ))}
        </ul>
      )}
      <MoreButton list={list}>{t('more')}</MoreButton>
    </>
  );
}

function Row({ collision }: { readonly collision: Collision }) {
  const { t } = useTranslation('ownership');
  const maySettle = useMay('ownership_collision.settle');
  const [decision, setDecision] = useState<Decision>();
  const { enterprise, unitName: unit, ownerUnitName, on, state, note } = collision;
  const isOpen = state === 'open';
  return (
    <li>
      <div className="col grow">
        <span className="row g8 wrap">
          <Link to="/enterprises/$id" params={{ id: enterprise.id }} className="b">
            {enterprise.name}
          </Link>
          <StageMark stage={enterprise.stage} />
          {isOpen ? null : <span className="chip">{t(`collision.${state}`)}</span>}
        </span>
        <span className="t13 c2">
          {t('collision.owned', { unit: ownerUnitName })}
          <i className="sep" />
          {on === null ? t('collision.undated', { unit }) : t('collision.claims', { unit, on })}
        </span>
        {note === null ? null : <span className="t13 c2">{note}</span>}
      </div>
      {isOpen && maySettle
        ? DECISIONS.map((each) => (
            <Button key={each} size="s" onClick={() => setDecision(each)}>
              {t(`collision.${each}`, { unit })}
            </Button>
          ))
        : null}
      {decision === undefined ? null : (
        <SettleSheet collision={collision} decision={decision} onClose={() => setDecision(undefined)} />
      )}
    </li>
  );
}

function SettleSheet({
  collision: { id, enterprise, unitName: unit },
  decision,
  onClose,
}: {
  readonly collision: Collision;
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ownership');
  const words = t(`collision.${decision}`, { unit });
  const decide = useDecision(
    (note) =>
      answerOf(
        api.POST('/api/v1/ownership-collisions/{id}/settle', { params: { path: { id } }, body: { decision, note } }),
      ),
    t('collision.done'),
    onClose,
  );
  return (
    <ReasonSheet title={words} label={t('collision.why')} confirm={words} decide={decide} onClose={onClose}>
      <p className="b">{enterprise.name}</p>
      <p className="c2">{t('collision.told')}</p>
    </ReasonSheet>
  );
}
