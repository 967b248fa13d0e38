import { IconClipboardText, IconEraser } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './quick-log.module.css';
import type { Guess } from './reading/reading';

/** The sentence, with what was recognised underlined: whole for sure, dashed for doubt. */
export function SentenceBox({
  sentence,
  guesses,
  onChange,
  onSave,
}: {
  readonly sentence: string;
  readonly guesses: readonly Guess<unknown>[];
  readonly onChange: (sentence: string) => void;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation('quick-log');
  return (
    <section className={styles['say']}>
      <div className={styles['sayText']}>
        <div className={styles['marks']} aria-hidden>
          {marked(sentence, guesses)}{' '}
        </div>
        <textarea
          aria-label={t('sentence')}
          placeholder={t('placeholder')}
          value={sentence}
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the screen has this one purpose
          autoFocus
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
            event.preventDefault();
            onSave();
          }}
        />
      </div>
      <div className={styles['sayTools']}>
        <IconClipboardText className="i-20" aria-hidden />
        <span>{t('paste')}</span>
        <span className="r" role="status">
          {sentence === '' ? null : t('recognised', { count: guesses.length })}
        </span>
        <button type="button" className="hit" aria-label={t('clear')} onClick={() => onChange('')}>
          <IconEraser className="i-20" aria-hidden />
        </button>
      </div>
    </section>
  );
}

function marked(sentence: string, guesses: readonly Guess<unknown>[]): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, sure } of [...guesses].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push(<Fragment key={`t${String(at)}`}>{sentence.slice(at, from)}</Fragment>);
    parts.push(
      <mark key={`m${String(from)}`} className={sure ? styles['sure'] : styles['unsure']}>
        {sentence.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(<Fragment key="rest">{sentence.slice(at)}</Fragment>);
  return parts;
}
