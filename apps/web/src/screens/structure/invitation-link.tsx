import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api/client';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import styles from './structure.module.css';

/** The link, once: behind the #, it is in no log of any server. */
export function InvitationLink({
  invitation,
  name,
}: {
  readonly invitation: Schemas['InvitationDto'];
  readonly name: string;
}) {
  const { t } = useTranslation('structure');
  const [isCopied, setCopied] = useState(false);
  const link = `${window.location.origin}/invitation#${invitation.invitation}`;
  const { expiresAt } = invitation;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className={styles['link']} role="status">
      <p className="b">{t('invite.ready', { name })}</p>
      <p className="t13 c2">
        {t('invite.once', { until: `${businessDateAt(new Date(expiresAt))} ${clockTime(expiresAt)}` })}
      </p>
      <input
        className="mono"
        readOnly
        aria-label={t('invite.link')}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button look="primary" onClick={() => void copy()}>
        <IconCopy aria-hidden />
        {t(isCopied ? 'invite.copied' : 'invite.copy')}
      </Button>
    </div>
  );
}
