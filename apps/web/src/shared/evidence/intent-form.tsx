import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../../early/leading-grant';
import { answerOf, api, type Schemas } from '../api/client';
import { wholeYuan } from '../format/amount';
import { today } from '../format/dates';
import termZh from '../i18n/term.zh.json';
import { useMe } from '../session/me';
import { Choice } from '../ui/choice';
import { AmountField } from './amount-field';
import { DateField, isInOrder } from './date-field';
import styles from './evidence.module.css';
import { EvidenceFrame } from './evidence-frame';
import type { EvidenceOf } from './evidence-of';
import { FilesField } from './files-field';
import { areWhole, type Share, SharesField } from './shares-field';
import { UnitField } from './unit-field';
import { useFiles } from './use-files';
import { useGive } from './use-give';

type Chain = NonNullable<Schemas['CreateProjectDto']['chain']>;

export function IntentForm({ enterpriseId, version, name, from, onClose }: EvidenceOf) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const ownUnit = leadingGrant(useMe())?.unitId ?? null;
  const [projectName, setProjectName] = useState('');
  const [on, setOn] = useState(today);
  const [yuan, setYuan] = useState<number>();
  const [countyId, setCountyId] = useState<string | null>(null);
  const [chain, setChain] = useState<string | null>(null);
  const [manufacturing, setManufacturing] = useState<'yes' | 'no'>('yes');
  const given = useFiles();
  const { files } = given;
  const [shares, setShares] = useState<readonly Share[]>([{ unitId: ownUnit, percent: 100 }]);
  const { id, seen, problem, isSending, send } = useGive({ enterpriseId, version, name, from, onClose }, 'intent');
  const confirm = (): void =>
    send(() =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/projects', {
          params: { path: { id: enterpriseId } },
          body: {
            id,
            version: seen,
            name: projectName.trim(),
            intentOn: on,
            intendedAmountYuan: yuan ?? 0,
            countyId: countyId ?? '',
            manufacturing: manufacturing === 'yes',
            chain: chain as Chain,
            credits: shares.map(({ unitId, percent }, index) => ({ unitId: unitId ?? '', percent, lead: index === 0 })),
            attachments: files.map((file) => file.id),
          },
        }),
      ),
    );
  return (
    <EvidenceFrame
      name={name}
      from={from}
      stage="intent"
      checks={[
        { what: 'name', isMet: projectName.trim() !== '' },
        { what: 'on', isMet: isInOrder(on, undefined) },
        { what: 'amount', isMet: yuan !== undefined && yuan > 0 },
        { what: 'county', isMet: countyId !== null },
        { what: 'chain', isMet: chain !== null },
        { what: 'credits', isMet: areWhole(shares) },
        { what: 'files', isMet: files.length > 0 },
      ]}
      after={[
        t('after.stage', { stage: term('stage.intent') }),
        t('after.month', { month: Number(on.slice(5, 7)) }),
        ...(yuan === undefined ? [] : [t('after.amount', { amount: wholeYuan(yuan) })]),
      ]}
      problem={problem}
      isSending={isSending || given.isUploading}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput
        label={t('field.projectName')}
        value={projectName}
        data-autofocus
        onChange={(event) => setProjectName(event.currentTarget.value)}
      />
      <div className={styles['pair']}>
        <AmountField label={t('field.amount.intent')} onChange={setYuan} />
        <DateField label={t('field.on')} value={on} onChange={setOn} />
        <UnitField label={t('field.intentCounty')} kinds={['county']} value={countyId} onChange={setCountyId} />
        <Select
          label={t('field.chain')}
          searchable
          data={Object.keys(termZh.chain).map((value) => ({ value, label: term(`chain.${value}`) }))}
          value={chain}
          onChange={setChain}
        />
      </div>
      <Choice
        label={t('field.manufacturing')}
        value={manufacturing}
        options={(['yes', 'no'] as const).map((value) => ({ value, words: t(`field.${value}`) }))}
        onChoose={setManufacturing}
      />
      <SharesField shares={shares} onChange={setShares} />
      <FilesField label={t('field.files.intent')} given={given} />
    </EvidenceFrame>
  );
}
