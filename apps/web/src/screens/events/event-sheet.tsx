import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { CityEvent } from './events.queries';

interface Draft {
  readonly kind: CityEvent['kind'];
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string;
}

/** A new event, or the corrections of one: what was changed meanwhile by somebody else is not lost. */
export function EventSheet({ event, onClose }: { readonly event?: CityEvent; readonly onClose: () => void }) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [draft, setDraft] = useState<Draft>({
    kind: event?.kind ?? 'expo',
    name: event?.name ?? '',
    startsOn: event?.startsOn ?? '',
    endsOn: event?.endsOn ?? '',
    place: event?.place ?? '',
  });
  const give = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => saved(event, id, draft),
    onSuccess: async (kept) => {
      notifications.show({ message: t(event === undefined ? 'sheet.added' : 'sheet.changed') });
      onClose();
      await queries.invalidateQueries({ queryKey: ['events'] });
      if (event === undefined) await navigate({ to: '/events/$id', params: { id: kept.id } });
    },
  });
  const date = (name: 'startsOn' | 'endsOn') => (
    <TextInput
      type="date"
      className="grow"
      label={t(`sheet.${name}`)}
      value={draft[name]}
      onChange={({ currentTarget }) => give({ [name]: currentTarget.value })}
    />
  );
  return (
    <Sheet title={t(event === undefined ? 'sheet.new' : 'sheet.edit')} onClose={onClose}>
      <div className="col g12">
        {save.isError ? <ProblemNotice problem={save.error} /> : null}
        <Choice
          label={t('sheet.kind')}
          value={draft.kind}
          options={(['expo', 'promotion_event'] as const).map((value) => ({ value, words: t(`kind.${value}`) }))}
          onChoose={(kind) => give({ kind })}
        />
        <TextInput
          label={t('sheet.name')}
          maxLength={200}
          value={draft.name}
          onChange={({ currentTarget }) => give({ name: currentTarget.value })}
        />
        <div className="row g12">
          {date('startsOn')}
          {date('endsOn')}
        </div>
        <TextInput
          label={t('sheet.place')}
          maxLength={200}
          value={draft.place}
          onChange={({ currentTarget }) => give({ place: currentTarget.value })}
        />
        <Button
          look="primary"
          size="big"
          disabled={draft.name.trim() === '' || save.isPending}
          onClick={() => save.mutate()}
        >
          {t(event === undefined ? 'add' : 'common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}

function saved(event: CityEvent | undefined, id: string, draft: Draft): Promise<CityEvent> {
  const { kind } = draft;
  const name = draft.name.trim();
  const place = draft.place.trim();
  if (event === undefined) {
    const given = Object.entries({ startsOn: draft.startsOn, endsOn: draft.endsOn, place });
    const filled = Object.fromEntries(given.filter(([, value]) => value !== ''));
    return answerOf(api.POST('/api/v1/events', { body: { id, kind, name, ...filled } }));
  }
  const orNull = (value: string): string | null => (value === '' ? null : value);
  const body = {
    version: event.version,
    kind,
    name,
    startsOn: orNull(draft.startsOn),
    endsOn: orNull(draft.endsOn),
    place: orNull(place),
  };
  return answerOf(api.PATCH('/api/v1/events/{id}', { params: { path: { id: event.id } }, body }));
}
