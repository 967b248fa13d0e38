import { Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { DateField } from '../evidence/date-field';
import { UnitField } from '../evidence/unit-field';
import termZh from '../i18n/term.zh.json';
import { newId } from '../ids';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { Sheet } from '../ui/sheet';
import { CHANGED_BY_A_STEP, type DifficultyItem } from './difficulties.queries';
import './messages';

type Kind = DifficultyItem['kind'];
const KINDS = Object.keys(termZh.difficultyKind) as Kind[];

/** What keeps a signed project from going on, whose it is, and until when. Sent twice it is there once. */
export function RaiseSheet({
  projectId,
  projectName,
  onClose,
}: {
  readonly projectId: string;
  readonly projectName: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('difficulties');
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind | null>(null);
  const [title, setTitle] = useState('');
  const [detail, setDetail] = useState('');
  const [ownerUnitId, setOwner] = useState<string | null>(null);
  const [dueOn, setDue] = useState('');
  const raise = useMutation({
    mutationFn: (of: Kind) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/difficulties', {
          params: { path: { id: projectId } },
          body: {
            id,
            kind: of,
            title: title.trim(),
            ...(detail.trim() === '' ? {} : { detail: detail.trim() }),
            ...(ownerUnitId === null ? {} : { ownerUnitId }),
            ...(dueOn === '' ? {} : { dueOn }),
          },
        }),
      ),
    onSuccess: async () => {
      notifications.show({ message: t('raised') });
      onClose();
      await Promise.all(CHANGED_BY_A_STEP.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <Sheet title={t('raiseFor', { project: projectName })} onClose={onClose}>
      <div className="col g12">
        {raise.isError ? <ProblemNotice problem={raise.error} /> : null}
        <Select
          label={t('field.kind')}
          data={KINDS.map((value) => ({ value, label: t(`term:difficultyKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextInput
          label={t('field.name')}
          description={t('field.nameHint')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('field.detail')}
          autosize
          minRows={2}
          maxLength={4000}
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
        />
        <UnitField label={t('field.ownerUnit')} value={ownerUnitId} onChange={setOwner} />
        <DateField label={t('field.due')} value={dueOn} onChange={setDue} isPlan />
        <Button
          look="primary"
          size="big"
          disabled={kind === null || title.trim() === '' || raise.isPending}
          onClick={() => {
            if (kind !== null) raise.mutate(kind);
          }}
        >
          {t('raise')}
        </Button>
      </div>
    </Sheet>
  );
}
