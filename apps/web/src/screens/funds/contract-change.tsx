import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import type { Standing } from './checks';
import styles from './funds.module.css';

/** What has arrived, before → after, beside the contract. */
export function ContractChange({
  standing,
  contractYuan,
}: {
  readonly standing: Standing;
  readonly contractYuan: number;
}) {
  const { t } = useTranslation('funds');
  const { beforeYuan, afterYuan, percent, exceeds } = standing;
  return (
    <div className="grow">
      <p className={`row wrap g4 ${exceeds ? 'seal' : ''}`}>
        <b>
          <Amount yuan={beforeYuan} /> → <Amount yuan={afterYuan} />
        </b>
        <span className="c2">
          {' / '}
          {contractYuan > 0 ? (
            <>
              {t('contract.of')} <Amount yuan={contractYuan} />
            </>
          ) : (
            t('contract.none')
          )}
        </span>
      </p>
      {percent === undefined ? null : (
        <>
          <div className={styles['track']} role="img" aria-label={t('contract.bar')}>
            <i style={{ width: `${String(Math.min(100, Number(percent.before)))}%` }} />
            <s style={{ width: `${String(Math.min(100, Number(percent.after)))}%` }} />
          </div>
          <p className="row t12 c2">
            <span>{t('contract.before', { percent: percent.before })}</span>
            <span className="r">{t('contract.after', { percent: percent.after })}</span>
          </p>
        </>
      )}
    </div>
  );
}
