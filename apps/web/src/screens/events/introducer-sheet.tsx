import { Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { Introducer } from './events.queries';

const KINDS = ['association', 'agency', 'firm', 'person'] as const;

export function IntroducerSheet({
  introducer,
  onClose,
}: {
  readonly introducer?: Introducer;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Introducer['kind']>(introducer?.kind ?? 'association');
  const [name, setName] = useState(introducer?.name ?? '');
  const [note, setNote] = useState(introducer?.note ?? '');
  const save = useMutation({
    mutationFn: () => {
      const given = { kind, name: name.trim(), note: note.trim() === '' ? null : note.trim() };
      if (introducer === undefined) return answerOf(api.POST('/api/v1/introducers', { body: { id, ...given } }));
      const params = { path: { id: introducer.id } };
      const body = { version: introducer.version, ...given };
      return answerOf(api.PATCH('/api/v1/introducers/{id}', { params, body }));
    },
    onSuccess: async () => {
      notifications.show({ message: t(introducer === undefined ? 'introducer.added' : 'introducer.changed') });
      onClose();
      await queries.invalidateQueries({ queryKey: ['introducers'] });
    },
  });
  return (
    <Sheet title={t(introducer === undefined ? 'introducer.add' : 'introducer.edit')} onClose={onClose}>
      <div className="col g12">
        {save.isError ? <ProblemNotice problem={save.error} /> : null}
        <Choice
          label={t('introducer.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, words: t(`introducer.kinds.${value}`) }))}
          onChoose={setKind}
        />
        <TextInput
          label={t('introducer.name')}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Textarea
          label={t('introducer.note')}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Button look="primary" size="big" disabled={name.trim() === '' || save.isPending} onClick={() => save.mutate()}>
          {t(introducer === undefined ? 'introducer.add' : 'common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}
