import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { ProblemError } from '../api/problem';
import { today } from '../format/dates';
import { AmountField } from './amount-field';
import { DateField, isInOrder } from './date-field';
import styles from './evidence.module.css';
import { EvidenceFrame } from './evidence-frame';
import type { EvidenceOf } from './evidence-of';
import { FilesField } from './files-field';
import { ProjectField } from './project-field';
import { useFiles } from './use-files';
import { useGive } from './use-give';
import { reachedOn, useProjectChoice } from './use-project-choice';

const KINDS = ['bank_receipt', 'capital_verification', 'equipment_list', 'appraisal'] as const;
const ORIGINS = ['domestic_outside', 'overseas', 'domestic_inside'] as const;

export function ReceiptForm({ enterpriseId, version, name, from, onClose }: EvidenceOf) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const { project, projects, choose } = useProjectChoice(enterpriseId, ['signed', 'funds_in_place']);
  const [on, setOn] = useState(today);
  const [yuan, setYuan] = useState<number>();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('bank_receipt');
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>('domestic_outside');
  const [payer, setPayer] = useState(name);
  const [number, setNumber] = useState('');
  const given = useFiles();
  const { files } = given;
  const [excessReason, setExcessReason] = useState('');
  const [payerReason, setPayerReason] = useState('');
  const { id, seen, problem, isSending, send } = useGive(
    { enterpriseId, version, name, from, onClose },
    'funds_in_place',
  );
  const code = problem instanceof ProblemError ? problem.code : '';
  const signedOn = reachedOn(project, 'signed');
  const file = files.at(-1);
  const confirm = (): void =>
    send(
      () =>
        answerOf(
          api.POST('/api/v1/projects/{id}/funds', {
            params: { path: { id: project?.id ?? '' } },
            body: {
              id,
              version: seen,
              receivedOn: on,
              amountYuan: yuan ?? 0,
              kind,
              origin,
              payer: payer.trim(),
              voucher: {
                ...(file === undefined ? {} : { fileId: file.id }),
                ...(number.trim() === '' ? {} : { number: number.trim() }),
              },
              ...(excessReason.trim() === '' ? {} : { excessReason: excessReason.trim() }),
              ...(payerReason.trim() === '' ? {} : { payerReason: payerReason.trim() }),
            },
          }),
        ),
      t('doneFunds'),
    );
  return (
    <EvidenceFrame
      name={name}
      from={from}
      stage="funds_in_place"
      checks={[
        { what: 'project', isMet: project !== undefined },
        { what: 'on', isMet: isInOrder(on, signedOn) },
        { what: 'amount', isMet: yuan !== undefined && yuan > 0 },
        { what: 'payer', isMet: payer.trim() !== '' },
        { what: 'voucher', isMet: files.length > 0 || number.trim() !== '' },
      ]}
      after={[t('after.funds'), t('after.month', { month: Number(on.slice(5, 7)) }), t('after.fundsWrong')]}
      problem={problem}
      isSending={isSending || given.isUploading}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ProjectField project={project} projects={projects} onChoose={choose} />
      <div className={styles['pair']}>
        <AmountField label={t('field.amount.funds_in_place')} onChange={setYuan} />
        <DateField label={t('field.on')} value={on} onChange={setOn} min={signedOn ?? undefined} />
        <Select
          label={t('field.receiptKind')}
          data={KINDS.map((value) => ({ value, label: term(`receiptKind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? kind)}
        />
        <Select
          label={t('field.origin')}
          data={ORIGINS.map((value) => ({ value, label: term(`origin.${value}`) }))}
          value={origin}
          allowDeselect={false}
          onChange={(value) => setOrigin(ORIGINS.find((each) => each === value) ?? origin)}
        />
        <TextInput label={t('field.payer')} value={payer} onChange={(event) => setPayer(event.currentTarget.value)} />
        <TextInput
          label={t('field.voucherNo')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
      {code === 'excess_reason_needed' || excessReason !== '' ? (
        <TextInput
          label={t('field.excess')}
          value={excessReason}
          onChange={(event) => setExcessReason(event.currentTarget.value)}
        />
      ) : null}
      {code === 'payer_reason_needed' || payerReason !== '' ? (
        <TextInput
          label={t('field.payerReason')}
          value={payerReason}
          onChange={(event) => setPayerReason(event.currentTarget.value)}
        />
      ) : null}
      <FilesField label={t('field.files.funds_in_place')} given={given} />
    </EvidenceFrame>
  );
}
