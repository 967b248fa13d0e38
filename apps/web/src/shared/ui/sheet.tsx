import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sheet.module.css';
import { useFocusBack } from './use-focus-back';

/** A choice: at the bottom of the phone, in the middle of a laptop. */
export function Sheet({
  title,
  onClose,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** Holds a table. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useFocusBack();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={isWide ? 920 : 560}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      {...(isPhone
        ? {
            yOffset: 'auto',
            xOffset: 0,
            padding: 16,
            classNames: { inner: styles['inner'] ?? '', content: styles['content'] ?? '' },
          }
        : {})}
    >
      {children}
    </Modal>
  );
}
