import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api/client';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { ShownOnce } from '../../shared/ui/shown-once';

/** The link, once: behind the #, it is in no log of any server. */
export function InvitationLink({
  invitation: { invitation, expiresAt },
  name,
}: {
  readonly invitation: Schemas['InvitationDto'];
  readonly name: string;
}) {
  const { t } = useTranslation('structure');
  return (
    <ShownOnce
      title={t('invite.ready', { name })}
      text={t('invite.once', { until: `${businessDateAt(new Date(expiresAt))} ${clockTime(expiresAt)}` })}
      label={t('invite.link')}
      value={`${window.location.origin}/invitation#${invitation}`}
      copy={t('invite.copy')}
      copied={t('invite.copied')}
    />
  );
}
