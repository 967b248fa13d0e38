import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import styles from './funds.module.css';
import { fileQuery, type Submitted } from './funds.queries';
import { PdfVoucher, type Place } from './pdf-voucher';
import { PictureVoucher } from './picture-voucher';
import { useView } from './view';
import { ViewButtons } from './view-buttons';

/** The voucher itself: a picture or a PDF, or the number that stands for it. */
export function Voucher({ receipt }: { readonly receipt: Submitted }) {
  const { voucherFileId } = receipt;
  return voucherFileId === null ? (
    <NoFile receipt={receipt} />
  ) : (
    <VoucherFile receipt={receipt} fileId={voucherFileId} />
  );
}

function NoFile({ receipt }: { readonly receipt: Submitted }) {
  const { t } = useTranslation('funds');
  const { voucherNumber } = receipt;
  return (
    <Frame receipt={receipt}>
      <div className={styles['paper']}>
        <EmptyState text={t(voucherNumber === null ? 'voucher.none' : 'voucher.onlyNumber')}>
          {voucherNumber === null ? null : <p className={`mono ${styles['number'] ?? ''}`}>{voucherNumber}</p>}
        </EmptyState>
      </div>
    </Frame>
  );
}

function VoucherFile({ receipt, fileId }: { readonly receipt: Submitted; readonly fileId: string }) {
  const { t } = useTranslation('funds');
  const file = useQuery(fileQuery(fileId));
  const tools = useView();
  const [place, setPlace] = useState<Place>();
  const kind = kindOf(file.data);
  const buttons = (
    <>
      {kind === 'other' ? null : <ViewButtons {...tools} />}
      <a className="btn s" href={`/api/v1/files/${fileId}`} download>
        <IconDownload aria-hidden />
        {t('voucher.original')}
      </a>
    </>
  );
  const name = t('voucher.image', { enterprise: receipt.enterpriseName });
  return (
    <Frame receipt={receipt} place={place} buttons={buttons}>
      {file.isPending ? <Bone width="100%" height={400} /> : null}
      {file.isError ? <ProblemNotice problem={file.error} retry={() => void file.refetch()} /> : null}
      {file.isSuccess && kind === 'picture' ? <PictureVoucher file={file.data} name={name} view={tools.view} /> : null}
      {file.isSuccess && kind === 'pdf' ? (
        <PdfVoucher file={file.data} name={name} view={tools.view} onPlace={setPlace} />
      ) : null}
      {file.isSuccess && kind === 'other' ? (
        <div className={styles['paper']}>
          <EmptyState text={t('voucher.unseen')} />
        </div>
      ) : null}
    </Frame>
  );
}

function kindOf(file: Blob | undefined): 'picture' | 'pdf' | 'other' {
  if (file?.type.startsWith('image/') === true) return 'picture';
  return file?.type === 'application/pdf' ? 'pdf' : 'other';
}

function Frame({
  receipt: { receiptKind, voucherNumber },
  place,
  buttons,
  children,
}: {
  readonly receipt: Submitted;
  readonly place?: Place | undefined;
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('funds');
  const kind = receiptKind === null ? '' : t(`term:receiptKind.${receiptKind}`, { defaultValue: receiptKind });
  return (
    <section className={styles['voucher']} aria-label={t('voucher.title')}>
      <header className="row g8">
        <h2 className="b nw">{kind || t('voucher.title')}</h2>
        <p className="c2 t13 el grow">
          {place === undefined ? null : t('voucher.page', { ...place })}
          {place === undefined || voucherNumber === null ? null : <i className="sep" />}
          {voucherNumber === null ? null : (
            <>
              {t('voucher.number')} <span className="mono">{voucherNumber}</span>
            </>
          )}
        </p>
        {buttons === undefined ? null : <div className="row g8">{buttons}</div>}
      </header>
      {children}
    </section>
  );
}
