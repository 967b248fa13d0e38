import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** In the corner of a pane. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="quiet" square className="r" aria-label={t('action.close')} onClick={onClose}>
      <IconX aria-hidden />
    </Button>
  );
}
