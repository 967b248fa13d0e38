import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const KEYS = {
  everywhere: [
    ['Ctrl K / ⌘K', 'search'],
    ['/', 'filter'],
    ['N', 'register'],
    ['L', 'log'],
    ['G B', 'board'],
    ['G T', 'table'],
    ['G R', 'review'],
    ['G H', 'headline'],
    ['G D', 'dispatch'],
    ['J K', 'next'],
    ['Enter', 'openRow'],
    ['Esc', 'back'],
    ['Ctrl Enter / ⌘Enter', 'confirm'],
    ['?', 'help'],
  ],
  cards: [
    ['Space', 'lift'],
    ['← →', 'choose'],
    ['Enter', 'ask'],
    ['Esc', 'back'],
  ],
} as const;

export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {(['everywhere', 'cards'] as const).map((group) => (
        <section key={group}>
          <h3 className="b" style={{ margin: '8px 0' }}>
            {t(`keys.${group}`)}
          </h3>
          <dl style={{ display: 'grid', gridTemplateColumns: '180px 1fr', rowGap: 6 }}>
            {KEYS[group].map(([keys, what]) => (
              <div key={keys} style={{ display: 'contents' }}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`keys.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="hint" style={{ marginTop: 16 }}>
        {t('keys.off')}
      </p>
    </Modal>
  );
}
