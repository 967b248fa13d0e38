import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';

export function EnterpriseHead({ enterprise }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('term');
  const { name, region, city, industryCode, industryName, uscc, honours, chain, chainPosition, channel, status } =
    enterprise;
  const place = region.length > 0 ? region.join(' ') : city;
  const meta = [place, industryName ?? industryCode].filter((word): word is string => word !== null && word !== '');
  const chainWords =
    chain === null
      ? undefined
      : [t(`chain.${chain}`), chainPosition === 'unknown' ? '' : t(`chainPosition.${chainPosition}`)];
  return (
    <header>
      <h2 className={styles['name']}>{name}</h2>
      <p className="t13 c2">
        {meta.map((word, index) => (
          <Fragment key={word}>
            {index > 0 ? <i className="sep" /> : null}
            {word}
          </Fragment>
        ))}
        {uscc === null ? null : (
          <>
            {meta.length > 0 ? <i className="sep" /> : null}
            <span className="mono">{uscc}</span>
          </>
        )}
      </p>
      <div className="row g6 wrap" style={{ marginTop: 8 }}>
        {honours.map(({ honour, listYear }) => (
          <span key={honour} className="honour">
            {t(`honour.${honour}`)} {listYear ?? ''}
          </span>
        ))}
        {chainWords === undefined ? null : <span className="honour">{chainWords.join(' ')}</span>}
        {channel === null ? null : <span className="honour">{t(`channel.${channel}`)}</span>}
        {status === 'active' ? null : <span className="chip">{t(`status.${status}`)}</span>}
      </div>
    </header>
  );
}
