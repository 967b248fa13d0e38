import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { wholeYuan } from '../format/amount';
import { today } from '../format/dates';
import { AmountField } from './amount-field';
import { DateField, isInOrder } from './date-field';
import styles from './evidence.module.css';
import { EvidenceFrame } from './evidence-frame';
import type { EvidenceOf } from './evidence-of';
import { FilesField } from './files-field';
import { ProjectField } from './project-field';
import { UnitField } from './unit-field';
import { useFiles } from './use-files';
import { useGive } from './use-give';
import { reachedOn, useProjectChoice } from './use-project-choice';
import { partsOf } from './words';

export function ContractForm({ enterpriseId, version, name, from, onClose }: EvidenceOf) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const { project, projects, choose } = useProjectChoice(enterpriseId, ['intent']);
  const [contractNo, setContractNo] = useState('');
  const [contractName, setContractName] = useState<string>();
  const [on, setOn] = useState(today);
  const [yuan, setYuan] = useState<number>();
  const [county, setCounty] = useState<string | null>();
  const [parties, setParties] = useState(name);
  const given = useFiles();
  const { files } = given;
  const { id, seen, problem, isSending, send } = useGive({ enterpriseId, version, name, from, onClose }, 'signed');
  const intentOn = reachedOn(project, 'intent');
  const title = contractName ?? project?.name ?? '';
  const countyId = county === undefined ? (project?.countyId ?? null) : county;
  const confirm = (): void =>
    send(() =>
      answerOf(
        api.POST('/api/v1/projects/{id}/contract', {
          params: { path: { id: project?.id ?? '' } },
          body: {
            id,
            version: seen,
            name: title.trim(),
            ...(contractNo.trim() === '' ? {} : { contractNo: contractNo.trim() }),
            parties: partsOf(parties),
            signedOn: on,
            amountYuan: yuan ?? 0,
            countyId: countyId ?? '',
            attachments: files.map((file) => file.id),
          },
        }),
      ),
    );
  return (
    <EvidenceFrame
      name={name}
      from={from}
      stage="signed"
      checks={[
        { what: 'project', isMet: project !== undefined },
        { what: 'name', isMet: title.trim() !== '' },
        { what: 'on', isMet: isInOrder(on, intentOn) },
        { what: 'amount', isMet: yuan !== undefined && yuan > 0 },
        { what: 'county', isMet: countyId !== null },
        { what: 'parties', isMet: partsOf(parties).length > 1 },
        { what: 'files', isMet: files.length > 0 },
      ]}
      after={[
        t('after.stage', { stage: term('stage.signed') }),
        t('after.month', { month: Number(on.slice(5, 7)) }),
        ...(yuan === undefined ? [] : [t('after.amount', { amount: wholeYuan(yuan) })]),
      ]}
      problem={problem}
      isSending={isSending || given.isUploading}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ProjectField project={project} projects={projects} onChoose={choose} />
      <div className={styles['pair']}>
        <TextInput
          label={t('field.contractName')}
          value={title}
          onChange={(event) => setContractName(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.contractNo')}
          value={contractNo}
          onChange={(event) => setContractNo(event.currentTarget.value)}
        />
        <AmountField label={t('field.amount.signed')} onChange={setYuan} />
        <DateField label={t('field.on')} value={on} onChange={setOn} min={intentOn ?? undefined} />
        <UnitField label={t('field.county')} kinds={['county']} value={countyId} onChange={setCounty} />
      </div>
      <TextInput
        label={t('field.parties')}
        description={t('field.partiesHint')}
        value={parties}
        onChange={(event) => setParties(event.currentTarget.value)}
      />
      <FilesField label={t('field.files.signed')} given={given} />
    </EvidenceFrame>
  );
}
