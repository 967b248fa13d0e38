import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../../early/leading-grant';
import { answerOf, api } from '../api/client';
import { today } from '../format/dates';
import { useMe } from '../session/me';
import { NumberField } from '../ui/number-field';
import { DateField, isInOrder } from './date-field';
import styles from './evidence.module.css';
import { EvidenceFrame } from './evidence-frame';
import type { EvidenceOf } from './evidence-of';
import { FilesField } from './files-field';
import { NextStep, NO_NEXT_STEP, nextActionOf } from './next-step';
import { UnitField } from './unit-field';
import { useFiles } from './use-files';
import { useGive } from './use-give';
import { partsOf } from './words';

/** One tap each; as good as a photo (visual.md §1). */
const NO_PHOTO_REASONS = ['notAllowed', 'busy', 'later', 'confidential'] as const;

export function VisitForm({ enterpriseId, version, name, from, onClose }: EvidenceOf) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const [on, setOn] = useState(today);
  const [size, setSize] = useState<number>();
  const [head, setHead] = useState('');
  const [received, setReceived] = useState<string | null>(leadingGrant(useMe())?.unitId ?? null);
  const [sites, setSites] = useState('');
  const [summary, setSummary] = useState('');
  const given = useFiles();
  const photos = given.files;
  const [noPhoto, setNoPhoto] = useState<(typeof NO_PHOTO_REASONS)[number]>();
  const [next, setNext] = useState(NO_NEXT_STEP);
  const { id, seen, problem, isSending, send, waive } = useGive(
    { enterpriseId, version, name, from, onClose },
    'visited',
  );
  const isWithoutPhoto = noPhoto !== undefined && photos.length === 0;
  const confirm = (): void =>
    send(() =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/activities', {
          params: { path: { id: enterpriseId } },
          body: {
            id,
            version: seen,
            kind: 'inbound_visit',
            occurredOn: on,
            summary: summary.trim(),
            delegation: {
              ...(size === undefined ? {} : { size }),
              ...(head.trim() === '' ? {} : { head: head.trim() }),
            },
            ...(received === null ? {} : { receivedByUnitId: received }),
            sites: partsOf(sites),
            attachments: photos.map((photo) => photo.id),
            ...(isWithoutPhoto ? { noPhotoReason: t(`noPhoto.${noPhoto}`) } : {}),
            ...nextActionOf(next),
          },
        }),
      ),
    );
  return (
    <EvidenceFrame
      name={name}
      from={from}
      stage="visited"
      checks={[
        { what: 'on', isMet: isInOrder(on, undefined) },
        { what: 'delegation', isMet: size !== undefined || head.trim() !== '' },
        { what: 'received', isMet: received !== null },
        { what: 'sites', isMet: partsOf(sites).length > 0 },
        { what: 'summary', isMet: summary.trim() !== '' },
        { what: 'photo', isMet: photos.length > 0 || noPhoto !== undefined },
      ]}
      after={[t('after.stage', { stage: term('stage.visited') }), t('after.month', { month: Number(on.slice(5, 7)) })]}
      problem={problem}
      isSending={isSending || given.isUploading}
      onConfirm={confirm}
      onClose={onClose}
      onWaive={(reason) => waive('visited', reason)}
    >
      <div className={styles['pair']}>
        <DateField label={t('field.on')} value={on} onChange={setOn} />
        <NumberField
          label={t('field.size')}
          min={1}
          max={500}
          value={size ?? ''}
          onChange={(value) => setSize(typeof value === 'number' ? value : undefined)}
        />
        <TextInput label={t('field.head')} value={head} onChange={(event) => setHead(event.currentTarget.value)} />
        <UnitField label={t('field.received')} value={received} onChange={setReceived} />
      </div>
      <TextInput
        label={t('field.sites')}
        description={t('field.sitesHint')}
        value={sites}
        onChange={(event) => setSites(event.currentTarget.value)}
      />
      <Textarea
        label={t('field.summary')}
        autosize
        minRows={2}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <div>
        <FilesField label={t('field.photos')} given={given} />
        <div className="row g6 wrap" role="group" aria-label={t('noPhoto.title')} style={{ marginTop: 8 }}>
          <span className="t13 c2">{t('noPhoto.title')}</span>
          {NO_PHOTO_REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              className={reason === noPhoto ? 'filter set' : 'filter'}
              aria-pressed={reason === noPhoto}
              onClick={() => setNoPhoto(reason === noPhoto ? undefined : reason)}
            >
              {t(`noPhoto.${reason}`)}
            </button>
          ))}
        </div>
      </div>
      <NextStep value={next} onChange={setNext} />
    </EvidenceFrame>
  );
}
