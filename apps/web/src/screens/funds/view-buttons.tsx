import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import type { ViewTools } from './view';

export function ViewButtons({ larger, smaller, turn }: ViewTools) {
  const { t } = useTranslation('funds');
  const buttons = [
    { name: t('voucher.smaller'), act: smaller, icon: <IconZoomOut aria-hidden /> },
    { name: t('voucher.larger'), act: larger, icon: <IconZoomIn aria-hidden /> },
    { name: t('voucher.turn'), act: turn, icon: <IconRotateClockwise aria-hidden /> },
  ];
  return buttons.map(({ name, act, icon }) => (
    <Button key={name} size="s" square aria-label={name} title={name} disabled={act === undefined} onClick={act}>
      {icon}
    </Button>
  ));
}
