import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import type { Failure } from './dispatch.queries';

const RobotSheet = lazy(async () => ({ default: (await import('./robot-sheet')).RobotSheet }));

/** What a new key or secret mends; the rest is the address, or the whole robot. */
const KEY_REASONS = new Set<string | null>(['key_wrong', 'security_setting']);

/** What mends it: the settings of the unit's robot; a mailbox is its owner's. */
export function Cure({ failure: { channel, unitId, unitName, reasonCode } }: { readonly failure: Failure }) {
  const { t } = useTranslation('dispatch');
  const [isOpen, setOpen] = useState(false);
  const maySet = useMay('channel.change');
  if (unitId === null) return channel === 'inbox' ? null : <span className="t13 c3">{t('dead.ownCure')}</span>;
  if (!maySet) return null;
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {t(KEY_REASONS.has(reasonCode) ? 'dead.keyCure' : 'dead.robotCure')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <RobotSheet unit={{ id: unitId, name: unitName ?? '' }} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
