import { TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../shared/save-file';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import styles from './audit.module.css';
import { useHead, useVerify, type Verified } from './audit.queries';

/** Is the trail as it was sealed? And its signed end, to be kept where nobody here can write. */
export function ChainCard() {
  const { t } = useTranslation('audit');
  const [kept, setKept] = useState('');
  const verify = useVerify();
  const head = useHead();
  const takeHead = async (): Promise<void> => {
    const { line, number } = await head.mutateAsync();
    saveFile(`zhudian-audit-${String(number)}.txt`, new Blob([`${line}\n`], { type: 'text/plain' }));
  };
  return (
    <section className={`card ${styles['chain'] ?? ''}`} aria-label={t('chain.title')}>
      <div className="row g8 wrap">
        <IconShieldCheck className="i-20" aria-hidden />
        <p className={styles['says']}>{t('chain.text')}</p>
        <Button onClick={() => void takeHead().catch(() => undefined)} disabled={head.isPending}>
          <IconDownload aria-hidden />
          {t('chain.head')}
        </Button>
        <Button look="primary" onClick={() => verify.mutate(kept.trim())} disabled={verify.isPending}>
          {t(verify.isPending ? 'chain.verifying' : 'chain.verify')}
        </Button>
      </div>
      <TextInput
        label={t('chain.kept')}
        description={t('chain.keptHint')}
        value={kept}
        maxLength={300}
        onChange={(event) => {
          setKept(event.currentTarget.value);
          verify.reset();
        }}
      />
      {head.isError ? <ProblemNotice problem={head.error} /> : null}
      {head.data === undefined ? null : (
        <p className="t13 c2" role="status">
          {t('chain.taken', { number: head.data.number })}
        </p>
      )}
      {verify.isError ? <ProblemNotice problem={verify.error} /> : null}
      {verify.data === undefined ? null : <Outcome verified={verify.data} />}
    </section>
  );
}

function Outcome({ verified }: { readonly verified: Verified }) {
  const { t } = useTranslation('audit');
  const { intact, sealed, unsealed, findings } = verified;
  return (
    <div role="status">
      <p className={`row g6 ${intact ? 'pine' : 'seal'}`}>
        {intact ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
        {t(intact ? 'chain.intact' : 'chain.broken', { sealed, count: findings.length })}
      </p>
      {unsealed === 0 ? null : <p className="t13 c2">{t('chain.unsealed', { count: unsealed })}</p>}
      <ul>
        {findings.map(({ fault, number, entryId }) => (
          <li key={`${fault}${String(number)}${entryId ?? ''}`} className="t13 seal">
            {number === null ? null : `${t('number', { number })} `}
            {t(`fault.${fault}`)}
            {entryId === null ? null : <span className="mono t12 c3"> {entryId}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
