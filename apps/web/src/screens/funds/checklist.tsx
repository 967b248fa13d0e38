import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../shared/api/projects';
import { wholeYuan } from '../../shared/format/amount';
import { type Check, checksOf, standingOf } from './checks';
import { ContractChange } from './contract-change';
import styles from './funds.module.css';
import type { Submitted } from './funds.queries';

/** Each line says what was entered, beside the voucher that says what is so. */
export function Checklist({
  receipt,
  project,
  ticked,
  onTick,
  mayDecide,
}: {
  readonly receipt: Submitted;
  readonly project: Project | undefined;
  readonly ticked: ReadonlySet<Check>;
  readonly onTick: (check: Check) => void;
  readonly mayDecide: boolean;
}) {
  const { t } = useTranslation('funds');
  const words = wordsOf(receipt, project, t);
  return (
    <ol className={styles['checks']} aria-label={t('check.title')}>
      {checksOf(receipt).map((check, index) => {
        const name = t(check === 'date' && receipt.kind === 'reversal' ? 'check.reversalDate' : `check.${check}`);
        const isTicked = ticked.has(check);
        return (
          <li key={check}>
            <span className={styles['key']} aria-hidden>
              {index + 1}
            </span>
            <div className="grow">
              <p className="t13 c2">
                {name}
                <i className="sep" />
                {t(`ask.${check}`)}
              </p>
              {words[check]}
            </div>
            <button
              type="button"
              className={`btn s ${isTicked ? (styles['ticked'] ?? '') : ''}`}
              aria-pressed={isTicked}
              aria-label={`${name} ${t('tick')}`}
              disabled={!mayDecide}
              onClick={() => onTick(check)}
            >
              {isTicked ? <IconCircleCheck aria-hidden /> : null}
              {t('tick')}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function wordsOf(
  receipt: Submitted,
  project: Project | undefined,
  t: ReturnType<typeof useTranslation>['t'],
): Readonly<Record<Check, ReactNode>> {
  const { payer, payerReason, excessReason, receiptKind, reversalReason, amountYuan, on } = receipt;
  return {
    payer: (
      <>
        <p className={styles['said']}>{payer}</p>
        {payerReason === null ? null : <p className="t13 rust">{t('payerReason', { reason: payerReason })}</p>}
      </>
    ),
    amount: (
      <p className={styles['said']}>
        <span className="n">{wholeYuan(amountYuan)}</span> {t('common:amount.yuan')}
      </p>
    ),
    date: <p className={`n ${styles['said'] ?? ''}`}>{on}</p>,
    kind: (
      <p className={styles['said']}>
        {receiptKind === null ? '' : t(`term:receiptKind.${receiptKind}`, { defaultValue: receiptKind })}
      </p>
    ),
    reason: <p className={styles['said']}>{reversalReason}</p>,
    contract:
      project === undefined ? null : (
        <>
          <ContractChange standing={standingOf(receipt, project)} contractYuan={project.contractAmountYuan} />
          {excessReason === null ? null : <p className="t13 rust">{t('excessReason', { reason: excessReason })}</p>}
        </>
      ),
  };
}
