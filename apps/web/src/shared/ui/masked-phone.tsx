import { IconEye, IconPhone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN_MILLIS = 60_000;

/** 138****5678; the whole number for 60 seconds, by an action that the audit trail records. */
export function MaskedPhone({
  name,
  masked,
  reveal,
}: {
  readonly name: string;
  readonly masked: string;
  /** Absent where the person may not. */
  readonly reveal?: () => Promise<string>;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <span className="row g4">
      <span className="n nw" title={shown === undefined ? undefined : t('phone.hidden')}>
        {shown ?? masked}
      </span>
      {shown === undefined && reveal !== undefined ? (
        <button
          type="button"
          className="hit"
          aria-label={t('phone.reveal')}
          onClick={() => void reveal().then(setShown)}
        >
          <IconEye className="i-18" aria-hidden />
        </button>
      ) : null}
      {shown === undefined ? null : (
        <a className="hit" href={`tel:${shown}`} aria-label={t('phone.call', { name })}>
          <IconPhone className="i-18" style={{ color: 'var(--link)' }} aria-hidden />
        </a>
      )}
    </span>
  );
}
