import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../outbox/use-phone';

/** What waits on this phone, in sight everywhere; nothing where nothing waits. */
export function SyncChip() {
  const { t } = useTranslation();
  const { entries, lastEnd } = usePhone();
  const held = entries.filter(({ state }) => state !== 'waiting').length;
  if (entries.length === 0 && lastEnd !== 'offline') return null;
  const words =
    held > 0
      ? t('outbox.chip.held', { count: held })
      : entries.length > 0
        ? t('outbox.chip.waiting', { count: entries.length })
        : t('outbox.chip.offline');
  const Icon = lastEnd === 'offline' ? IconCloudOff : IconCloudUp;
  return (
    <Link to="/outbox" className={held > 0 ? 'chip f-over' : 'chip f-lock'} role="status" style={{ minHeight: 28 }}>
      <Icon aria-hidden />
      {words}
    </Link>
  );
}
