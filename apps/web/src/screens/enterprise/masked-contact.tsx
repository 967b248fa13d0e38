import { IconCopy, IconEye, IconMail, IconPhone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './enterprise.module.css';

const SHOWN_MILLIS = 60_000;

export type Way = 'phone' | 'wechat' | 'email';

/** 138****5678; the whole of it for 60 seconds, by an action that the audit trail records. */
export function MaskedContact({
  name,
  way,
  masked,
  reveal,
}: {
  readonly name: string;
  readonly way: Way;
  readonly masked: string;
  /** Absent where the person may not. */
  readonly reveal?: () => Promise<string>;
}) {
  const { t } = useTranslation('enterprise');
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <span className={styles['contact']}>
      {way === 'phone' ? null : <span className="t13 c3">{t(`people.field.${way}`)}</span>}
      <span
        className={way === 'phone' ? 'n nw' : `n ${styles['address'] ?? ''}`}
        title={shown === undefined ? undefined : t('people.hidden')}
      >
        {shown ?? masked}
      </span>
      {shown === undefined && reveal !== undefined ? (
        <button
          type="button"
          className="hit"
          aria-label={t(`people.reveal.${way}`)}
          onClick={() => void reveal().then(setShown)}
        >
          <IconEye className="i-18" aria-hidden />
        </button>
      ) : null}
      {shown === undefined ? null : <Use way={way} name={name} shown={shown} />}
    </span>
  );
}

/** What one does with it: dial, write, or take the id into WeChat. */
function Use({ way, name, shown }: { readonly way: Way; readonly name: string; readonly shown: string }) {
  const { t } = useTranslation('enterprise');
  const [isCopied, setCopied] = useState(false);
  if (way === 'wechat')
    return (
      <button
        type="button"
        className="hit"
        aria-label={t(isCopied ? 'people.copied' : 'people.copy', { name })}
        onClick={() => void navigator.clipboard.writeText(shown).then(() => setCopied(true))}
      >
        <IconCopy className={`i-18 ${isCopied ? 'pine' : ''}`} style={{ color: 'var(--link)' }} aria-hidden />
      </button>
    );
  const Icon = way === 'phone' ? IconPhone : IconMail;
  return (
    <a
      className="hit"
      href={`${way === 'phone' ? 'tel' : 'mailto'}:${shown}`}
      aria-label={t(`people.use.${way}`, { name })}
    >
      <Icon className="i-18" style={{ color: 'var(--link)' }} aria-hidden />
    </a>
  );
}
