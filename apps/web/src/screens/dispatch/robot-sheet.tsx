import { useTranslation } from 'react-i18next';
import { Channels } from '../../shared/channels/channels';
import { Sheet } from '../../shared/ui/sheet';
import './messages';

/** The robots of a unit, where one of them failed. */
export function RobotSheet({
  unit,
  onClose,
}: {
  readonly unit: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('dispatch');
  return (
    <Sheet title={t('dead.robots')} onClose={onClose}>
      <Channels owner={{ kind: 'unit', ...unit }} />
    </Sheet>
  );
}
