import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDateAt } from '../../shared/format/dates';
import { useKeys } from '../../shared/keys/keys';
import { useMay, useMe } from '../../shared/session/me';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { StageMark } from '../../shared/ui/stage-mark';
import { When } from '../../shared/ui/when';
import { Checklist } from './checklist';
import { type Check, checksOf } from './checks';
import { useDecide } from './decide';
import styles from './funds.module.css';
import { projectOf, type Submitted } from './funds.queries';

/** What is claimed, what to compare, and the two answers. */
export function ReceiptDesk({
  receipt,
  unit,
  person,
  onDecided,
}: {
  readonly receipt: Submitted;
  readonly unit: string;
  readonly person: string;
  readonly onDecided: () => void;
}) {
  const { t } = useTranslation('funds');
  const project = useQuery(projectOf(receipt.projectId));
  const [ticked, setTicked] = useState<ReadonlySet<Check>>(new Set());
  const [isReturning, setReturning] = useState(false);
  const { pass, giveBack } = useDecide(receipt, unit, onDecided);
  const isOwn = useMe().user.id === receipt.recordedBy;
  const mayVerify = useMay('receipt.verify');
  const mayDecide = mayVerify && !isOwn;
  const checks = checksOf(receipt);
  const left = checks.filter((check) => !ticked.has(check)).length;
  const mayPass = mayDecide && left === 0 && !pass.isPending;
  const tick = (check: Check): void => {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(check)) next.add(check);
      return next;
    });
  };
  const tickKeys = checks.map((check, index) => [String(index + 1), () => tick(check)] as const);
  useKeys(
    mayDecide
      ? {
          ...Object.fromEntries(tickKeys),
          a: mayPass ? () => pass.mutate() : undefined,
          r: () => setReturning(true),
        }
      : {},
  );
  return (
    <section className={styles['desk']} aria-label={receipt.enterpriseName}>
      <header>
        <div className="row g8 wrap">
          <h2 className="t16 b">
            <Link to="/enterprises/$id" params={{ id: receipt.enterpriseId }}>
              {receipt.enterpriseName}
            </Link>
          </h2>
          {receipt.kind === 'receipt' ? (
            <StageMark stage="funds_in_place" />
          ) : (
            <span className="chip f-over">{t('reversal')}</span>
          )}
        </div>
        <p className={styles['amount']}>
          <Amount yuan={receipt.amountYuan} />
        </p>
        <p className="t13 c2">{receipt.projectName}</p>
        <p className="t13 c2">
          {unit} {person} <When date={businessDateAt(new Date(receipt.recordedAt))} />
        </p>
      </header>
      <Checklist receipt={receipt} project={project.data} ticked={ticked} onTick={tick} mayDecide={mayDecide} />
      <div className="grow" />
      <footer>
        {isOwn ? <p className="t13 seal">{t('samePerson')}</p> : null}
        {mayVerify ? null : <p className="t13 c2">{t('lookOnly')}</p>}
        {project.isError ? <ProblemNotice problem={project.error} retry={() => void project.refetch()} /> : null}
        {pass.isError ? <ProblemNotice problem={pass.error} /> : null}
        {mayDecide ? (
          <>
            <div className="row g8">
              <Button look="danger" onClick={() => setReturning(true)}>
                {t('return')} <kbd>R</kbd>
              </Button>
              <span className="t12 c3 ar grow">{left > 0 ? t('left', { count: left }) : t('final')}</span>
              <Button look="primary" disabled={!mayPass} onClick={() => pass.mutate()}>
                {t('pass')} <kbd>A</kbd>
              </Button>
            </div>
            <p className={`t12 c3 ${styles['keys'] ?? ''}`}>{t('keys', { count: checks.length })}</p>
          </>
        ) : null}
      </footer>
      {isReturning ? (
        <ReasonSheet
          title={t('returning.title')}
          label={t('returning.reason')}
          hint={t('returning.text', { unit })}
          confirm={t('return')}
          decide={giveBack}
          isDanger
          maxLength={1000}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </section>
  );
}
