import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { today } from '../format/dates';
import { Choice } from '../ui/choice';
import { DateField, isInOrder } from './date-field';
import { EvidenceFrame } from './evidence-frame';
import type { EvidenceOf } from './evidence-of';
import { NextStep, NO_NEXT_STEP, nextActionOf } from './next-step';
import { useGive } from './use-give';
import { peopleOf } from './words';

/** What counts as a contact; a visit to the city is another step (domain.md §4). */
const KINDS = ['call', 'message', 'meeting', 'outbound_visit', 'email', 'event'] as const;

export function ContactForm({ enterpriseId, version, name, from, onClose }: EvidenceOf) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const [kind, setKind] = useState<(typeof KINDS)[number]>('call');
  const [on, setOn] = useState(today);
  const [who, setWho] = useState('');
  const [summary, setSummary] = useState('');
  const [leaderLed, setLeaderLed] = useState(false);
  const [next, setNext] = useState(NO_NEXT_STEP);
  const { id, seen, problem, isSending, send, waive } = useGive(
    { enterpriseId, version, name, from, onClose },
    'contacted',
  );
  const participants = peopleOf(who);
  const confirm = (): void =>
    send(() =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/activities', {
          params: { path: { id: enterpriseId } },
          body: {
            id,
            version: seen,
            kind,
            occurredOn: on,
            summary: summary.trim(),
            participants,
            leaderLed,
            ...nextActionOf(next),
          },
        }),
      ),
    );
  return (
    <EvidenceFrame
      name={name}
      from={from}
      stage="contacted"
      checks={[
        { what: 'on', isMet: isInOrder(on, undefined) },
        { what: 'who', isMet: participants.length > 0 },
        { what: 'summary', isMet: summary.trim() !== '' },
      ]}
      after={from === null ? [t('after.stage', { stage: term('stage.contacted') }), t('after.first')] : []}
      problem={problem}
      isSending={isSending}
      onConfirm={confirm}
      onClose={onClose}
      {...(from === null ? { onWaive: (reason: string) => waive('contacted', reason) } : {})}
    >
      <Choice
        label={t('field.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, words: term(`activity.${value}`) }))}
        onChoose={setKind}
      />
      <DateField label={t('field.on')} value={on} onChange={setOn} />
      <TextInput
        label={t('field.who')}
        description={t('field.whoHint')}
        value={who}
        data-autofocus
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <Textarea
        label={t('field.summary')}
        autosize
        minRows={2}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <Checkbox
        label={t('field.leader')}
        checked={leaderLed}
        onChange={(event) => setLeaderLed(event.currentTarget.checked)}
      />
      <NextStep value={next} onChange={setNext} />
    </EvidenceFrame>
  );
}
