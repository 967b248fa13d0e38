import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { problemOf } from '../../shared/api/problem';
import { useUnits } from '../../shared/api/units';
import { useDecision } from '../../shared/api/use-decision';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { type RecentEvidence, restTo, toAssign, wantsWaiver } from './split';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** They are two after all: what the merge moved goes back; of what came since, a person says whose it is. */
export function SplitSheet({
  into,
  merged,
  onClose,
}: {
  readonly into: Named;
  readonly merged: Named;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const [recent, setRecent] = useState<readonly RecentEvidence[]>([]);
  const [assigned, setAssigned] = useState<Readonly<Record<string, string>>>({});
  const [mayWaive, setMayWaive] = useState(false);
  const [waives, setWaives] = useState(false);
  const decide = useDecision(
    async (reason) => {
      const assign = recent.map(({ evidenceId }) => ({ evidenceId, enterpriseId: assigned[evidenceId] ?? '' }));
      const body = { reason, ...(assign.length === 0 ? {} : { assign }), ...(waives ? { waive: { reason } } : {}) };
      try {
        return await answerOf(
          api.POST('/api/v1/enterprises/{id}/split', { params: { path: { id: merged.id } }, body }),
        );
      } catch (error) {
        setRecent((known) => toAssign(problemOf(error)) ?? known);
        setMayWaive((known) => known || wantsWaiver(problemOf(error)));
        throw error;
      }
    },
    t('alike.splitDone'),
    onClose,
  );
  const isReady = recent.every(({ evidenceId }) => assigned[evidenceId] !== undefined);
  return (
    <ReasonSheet
      title={t('alike.split')}
      label={t('alike.why')}
      confirm={t('alike.split')}
      decide={decide}
      isReady={isReady}
      onClose={onClose}
    >
      <p className="c2">{t('alike.splitHint')}</p>
      {recent.length === 0 ? null : (
        <Assignments of={[into, merged]} recent={recent} assigned={assigned} change={setAssigned} />
      )}
      {mayWaive ? (
        <Checkbox
          label={t('alike.splitWaive')}
          checked={waives}
          onChange={(event) => setWaives(event.currentTarget.checked)}
        />
      ) : null}
    </ReasonSheet>
  );
}

function Assignments({
  of: two,
  recent,
  assigned,
  change,
}: {
  readonly of: readonly Named[];
  readonly recent: readonly RecentEvidence[];
  readonly assigned: Readonly<Record<string, string>>;
  readonly change: (assigned: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useTranslation('enterprise');
  const units = useUnits();
  const word = (kind: string): string =>
    kind === 'waiver' ? t('timeline.waiver', { stage: '' }) : t([`term:fact.${kind}`, `term:activity.${kind}`]);
  const nameOf = (unitId: string | null): string => units.find(({ id }) => id === unitId)?.name ?? '';
  return (
    <section className="col g12" aria-label={t('alike.since', { count: recent.length })}>
      <p className="b">{t('alike.since', { count: recent.length })}</p>
      {recent.map(({ evidenceId, kind, on, unitId }) => (
        <Choice
          key={evidenceId}
          label={[on ?? '', word(kind), nameOf(unitId)].join(' ').trim()}
          value={assigned[evidenceId] ?? ''}
          options={two.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(enterpriseId) => change({ ...assigned, [evidenceId]: enterpriseId })}
        />
      ))}
      {recent.length > 1 ? (
        <div className="row g8 wrap">
          {two.map(({ id, name }) => (
            <Button key={id} size="s" look="quiet" onClick={() => change(restTo(recent, assigned, id))}>
              {t('alike.restTo', { name })}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
