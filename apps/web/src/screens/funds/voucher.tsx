import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import styles from './funds.module.css';
import { fileQuery, type Submitted } from './funds.queries';

/** The voucher itself: a picture or a PDF, or the number that stands for it. */
export function Voucher({ receipt }: { readonly receipt: Submitted }) {
  const { t } = useTranslation('funds');
  const { voucherFileId, voucherNumber } = receipt;
  return (
    <section className={styles['voucher']} aria-label={t('voucher.title')}>
      <header className="row g8">
        <h2 className="b">
          {receipt.receiptKind === null
            ? t('voucher.title')
            : t(`term:receiptKind.${receipt.receiptKind}`, { defaultValue: receipt.receiptKind })}
        </h2>
        {voucherNumber === null ? null : (
          <span className="c2 t13 el">
            {t('voucher.number')} <span className="mono">{voucherNumber}</span>
          </span>
        )}
        {voucherFileId === null ? null : (
          <a className="btn s r" href={`/api/v1/files/${voucherFileId}`} download>
            <IconDownload aria-hidden />
            {t('voucher.original')}
          </a>
        )}
      </header>
      {voucherFileId === null ? (
        <div className={styles['paper']}>
          <EmptyState text={t(voucherNumber === null ? 'voucher.none' : 'voucher.onlyNumber')}>
            {voucherNumber === null ? null : <p className={`mono ${styles['number'] ?? ''}`}>{voucherNumber}</p>}
          </EmptyState>
        </div>
      ) : (
        <Preview fileId={voucherFileId} name={t('voucher.image', { enterprise: receipt.enterpriseName })} />
      )}
    </section>
  );
}

function Preview({ fileId, name }: { readonly fileId: string; readonly name: string }) {
  const { t } = useTranslation('funds');
  const file = useQuery(fileQuery(fileId));
  const address = useAddressOf(file.data);
  if (file.isError) return <ProblemNotice problem={file.error} retry={() => void file.refetch()} />;
  if (file.data === undefined || address === undefined) return <Bone width="100%" height={400} />;
  if (file.data.type.startsWith('image/'))
    return (
      <div className={styles['paper']}>
        <img src={address} alt={name} />
      </div>
    );
  if (file.data.type === 'application/pdf') return <Document address={address} name={name} />;
  return (
    <div className={styles['paper']}>
      <EmptyState text={t('voucher.unseen')} />
    </div>
  );
}

/**
 * A browser's reader of documents takes the keyboard for itself as soon as it has loaded, though it is inert; the desk takes it
 * back until somebody points at the document.
 */
function Document({ address, name }: { readonly address: string; readonly name: string }) {
  const [isAskedFor, setAskedFor] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const enter = (): void => setAskedFor(true);
  useEffect(() => {
    if (isAskedFor) return undefined;
    let last = document.activeElement;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target !== frame.current) last = target;
    };
    const takeBack = (): void => {
      if (document.activeElement !== frame.current) return;
      setTimeout(() => {
        window.focus();
        if (last instanceof HTMLElement) last.focus();
      });
    };
    document.addEventListener('focusin', remember);
    window.addEventListener('blur', takeBack);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('blur', takeBack);
    };
  }, [isAskedFor]);
  return (
    <div className="col grow" onPointerEnter={enter} onPointerDown={enter}>
      <iframe ref={frame} className={styles['pdf']} src={address} title={name} inert={!isAskedFor} />
    </div>
  );
}

function useAddressOf(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
