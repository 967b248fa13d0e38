import { useEffect, useState } from 'react';
import styles from './funds.module.css';
import type { View } from './view';
import { VoucherBox } from './voucher-box';

/** A photo or a scan, as wide as there is room, turned upright where the camera was not. */
export function PictureVoucher({
  file,
  name,
  view: { zoom, turnedBy },
}: {
  readonly file: Blob;
  readonly name: string;
  readonly view: View;
}) {
  const address = useAddressOf(file);
  const [ratio, setRatio] = useState(1);
  const isSideways = turnedBy % 180 !== 0;
  return (
    <VoucherBox name={name} zoom={zoom}>
      {({ width }) => {
        const height = isSideways ? width / ratio : width * ratio;
        return (
          <div className={styles['page']} style={{ width, height }}>
            <img
              src={address}
              alt={name}
              style={{ width: isSideways ? height : width, rotate: `${String(turnedBy)}deg` }}
              onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) => setRatio(naturalHeight / naturalWidth)}
            />
          </div>
        );
      }}
    </VoucherBox>
  );
}

function useAddressOf(blob: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
