import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { OwnEnterprise } from '../../shared/api/own-enterprises';
import type { Person } from '../../shared/api/units';
import { NextStep, NO_NEXT_STEP, nextActionOf } from '../../shared/evidence/next-step';
import '../../shared/evidence/messages';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';

/** What was decided: which enterprise, what, by when. A note keeps it in the timeline, its next action reminds the person. */
export function DecisionSheet({
  person,
  unitId,
  firms,
  onClose,
}: {
  readonly person: Person;
  readonly unitId: string;
  readonly firms: readonly OwnEnterprise[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [enterpriseId, setEnterpriseId] = useState<string | null>(null);
  const [next, setNext] = useState(NO_NEXT_STEP);
  const firm = firms.find((each) => each.id === enterpriseId);
  const ownFirst = firms.toSorted((a, b) => Number(isOf(b, person)) - Number(isOf(a, person)));
  const decide = useMutation({
    mutationFn: (to: string) => decided(to, id, unitId, person, next, t('note', { what: next.what.trim() })),
    onSuccess: async () => {
      notifications.show({ message: t('reminded', { name: person.name }) });
      onClose();
      await Promise.all([['reminders'], ['enterprises']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  return (
    <Sheet title={t('decide', { name: person.name })} onClose={onClose}>
      <div className="col g12">
        {decide.isError ? <ProblemNotice problem={decide.error} /> : null}
        <Select
          label={t('enterprise')}
          searchable
          limit={50}
          data={ownFirst.map((each) => ({ value: each.id, label: each.name }))}
          value={enterpriseId}
          onChange={setEnterpriseId}
          nothingFoundMessage={t('notOurs')}
        />
        {firm?.nextAction === null || firm === undefined ? null : (
          <p className="t13 ochre">{t('replaces', { on: firm.nextAction.on, what: firm.nextAction.what })}</p>
        )}
        <NextStep value={next} onChange={setNext} />
        <Button
          look="primary"
          size="big"
          disabled={enterpriseId === null || next.on === '' || next.what.trim() === '' || decide.isPending}
          onClick={() => {
            if (enterpriseId !== null) decide.mutate(enterpriseId);
          }}
        >
          {t('confirm')}
        </Button>
      </div>
    </Sheet>
  );
}

function isOf({ responsibleUserId }: OwnEnterprise, { id }: Person): boolean {
  return responsibleUserId === id;
}

/** The next action reminds who wrote it down; it is passed on to whom the meeting named. */
async function decided(
  enterpriseId: string,
  id: string,
  unitId: string,
  { id: userId }: Person,
  next: typeof NO_NEXT_STEP,
  summary: string,
): Promise<void> {
  await answerOf(
    api.POST('/api/v1/enterprises/{id}/activities', {
      params: { path: { id: enterpriseId } },
      body: { id, kind: 'note', unitId, occurredOn: today(), summary, ...nextActionOf(next) },
    }),
  );
  const query = { scope: 'unit', rule: 'next_action', enterpriseId } as const;
  const { items } = await answerOf(api.GET('/api/v1/reminders', { params: { query } }));
  const reminder = items.find(({ on, userId: of }) => on === next.on && of !== null);
  if (reminder === undefined || (reminder.assignedUserId ?? reminder.userId) === userId) return;
  await answerOf(
    api.POST('/api/v1/reminders/{id}/reassign', {
      params: { path: { id: reminder.id } },
      body: { userId, version: reminder.version },
    }),
  );
}
