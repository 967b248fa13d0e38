import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state';
import { Bone } from '../../shared/ui/skeleton';
import styles from './funds.module.css';
import { PdfPage } from './pdf-page';
import { useDocument } from './use-document';
import type { View } from './view';
import { VoucherBox } from './voucher-box';

/** Which page of how many is seen. */
export interface Place {
  readonly number: number;
  readonly total: number;
}

/** A document, drawn by scripts of ours: it looks the same in every browser, and leaves the keyboard to the desk. */
export function PdfVoucher({
  file,
  name,
  view,
  onPlace,
}: {
  readonly file: Blob;
  readonly name: string;
  readonly view: View;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTranslation('funds');
  const reading = useDocument(file);
  const total = reading.state === 'read' ? reading.document.numPages : 0;
  useEffect(() => {
    if (total > 0) onPlace({ number: 1, total });
  }, [total, onPlace]);

  if (reading.state === 'reading') return <Bone width="100%" height={400} />;
  if (reading.state !== 'read')
    return (
      <div className={styles['paper']} role="alert">
        <EmptyState text={t(`voucher.${reading.state}`)} />
      </div>
    );
  const { document } = reading;
  return (
    <VoucherBox name={name} zoom={view.zoom} onPage={(number) => onPlace({ number, total })}>
      {({ width, box }) =>
        Array.from({ length: total }, (_, index) => (
          <PdfPage
            key={index}
            document={document}
            number={index + 1}
            width={width}
            turnedBy={view.turnedBy}
            box={box}
          />
        ))
      }
    </VoucherBox>
  );
}
