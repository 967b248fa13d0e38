import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../shared/evidence/date-field';
import { UnitField } from '../../shared/evidence/unit-field';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { AttendeeLines } from './attendee-lines';
import { attend } from './attending';
import { type Choices, leftToChoose } from './choices';
import type { Attendance, CityEvent } from './events.queries';

const MADE_OLD = ['events', 'enterprises', 'enterprise', 'board', 'headline', 'lookup'] as const;

/** Names pasted, what each line becomes, a choice for what is only alike; then all at once. One line is enough. */
export function AttendeesSheet({ event, onClose }: { readonly event: CityEvent; readonly onClose: () => void }) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const { grants } = useMe();
  const [text, setText] = useState('');
  const [unitId, setUnit] = useState<string | null>(grants[0]?.unitId ?? null);
  const [occurredOn, setDay] = useState(event.startsOn ?? '');
  const [choices, setChoices] = useState<Choices>(new Map());
  const [dry, setDry] = useState<Attendance>();
  const given = { text, unitId, occurredOn, choices };
  const preview = useMutation({
    mutationFn: () => attend(event.id, { ...given, choices: new Map() }, true),
    onSuccess: (answer) => {
      setChoices(new Map());
      setDry(answer);
    },
  });
  const commit = useMutation({
    mutationFn: () => attend(event.id, given, false),
    onSuccess: async ({ counts }) => {
      notifications.show({ message: t('attend.done', { count: counts.contact + counts.create + counts.touch }) });
      onClose();
      await Promise.all(MADE_OLD.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const problem = preview.error ?? commit.error;
  const left = dry === undefined ? 0 : leftToChoose(dry.lines, choices);
  const choosesUnit = grants.length > 1 || grants.some(({ role }) => role === 'office');
  const isOfDays = event.startsOn === null || (event.endsOn !== null && event.endsOn !== event.startsOn);
  return (
    <Sheet title={t('attend.add')} isWide onClose={onClose}>
      <div className="col g12">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {dry === undefined ? (
          <>
            <Textarea
              label={t('attend.text')}
              description={t('attend.hint')}
              placeholder={t('attend.sample')}
              autosize
              minRows={6}
              maxRows={14}
              maxLength={60_000}
              data-autofocus
              value={text}
              onChange={(change) => setText(change.currentTarget.value)}
            />
            {choosesUnit ? <UnitField label={t('attend.unit')} value={unitId} onChange={setUnit} /> : null}
            {isOfDays ? <DateField label={t('attend.day')} value={occurredOn} onChange={setDay} /> : null}
            <p className="hint">{t('attend.dry')}</p>
            <Button
              look="primary"
              size="big"
              disabled={text.trim() === '' || preview.isPending}
              onClick={() => preview.mutate()}
            >
              {t('attend.preview')}
            </Button>
          </>
        ) : (
          <>
            <AttendeeLines
              lines={dry.lines}
              choices={choices}
              onChoose={(line, choice) => setChoices((before) => new Map(before).set(line, choice))}
            />
            <div className="row g8 wrap">
              <Button onClick={() => setDry(undefined)}>{t('attend.again')}</Button>
              <span className="t13 c2 grow">{t(left > 0 ? 'attend.left' : 'attend.ready', { count: left })}</span>
              <Button look="primary" disabled={left > 0 || commit.isPending} onClick={() => commit.mutate()}>
                {t('attend.commit')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
}
