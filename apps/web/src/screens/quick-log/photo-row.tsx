import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './quick-log.module.css';

/** Photos that were taken, and of a visit the one-tap reasons for none: both equally good. */
export function PhotoRow({
  photos,
  asks,
  reason,
  onRemove,
  onReason,
}: {
  readonly photos: readonly File[];
  /** A visit wants a photo or a reason. */
  readonly asks: boolean;
  readonly reason: string | undefined;
  readonly onRemove: (place: number) => void;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTranslation('quick-log');
  const addresses = useMemo(() => photos.map((photo) => URL.createObjectURL(photo)), [photos]);
  useEffect(
    () => () => {
      for (const address of addresses) URL.revokeObjectURL(address);
    },
    [addresses],
  );
  const reasons = t('photo.reasons', { returnObjects: true }) as unknown as readonly string[];
  if (photos.length === 0 && !asks) return null;
  return (
    <>
      {photos.length === 0 ? null : (
        <div className={styles['photos']}>
          {addresses.map((address, place) => (
            <button
              key={address}
              type="button"
              aria-label={t('photo.remove', { number: place + 1 })}
              onClick={() => onRemove(place)}
            >
              <img src={address} alt="" />
            </button>
          ))}
        </div>
      )}
      {asks && photos.length === 0 ? (
        <div className={styles['reasons']} role="group" aria-label={t('photo.none')}>
          <p className="t13 c2" style={{ width: '100%' }}>
            {t('photo.none')}
          </p>
          {reasons.map((each) => (
            <button key={each} type="button" aria-pressed={each === reason} onClick={() => onReason(each)}>
              {each}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
