import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { When } from '../../shared/ui/when';
import type { Corrections, Draft } from './draft';
import type { Field } from './field-sheet';
import { GuessRow } from './guess-row';
import styles from './quick-log.module.css';
import type { Guess, Reading } from './reading/reading';

const loadSheets = async () => ({ default: (await import('./field-sheet')).FieldSheet });
const FieldSheet = lazy(loadSheets);

/** Every guess, shown and correctable; the doubtful ones ask. */
export function GuessRows({
  reading,
  draft,
  corrections,
  correct,
}: {
  readonly reading: Reading & { readonly newName: Guess<string> | null };
  readonly draft: Draft;
  readonly corrections: Corrections;
  readonly correct: (part: Corrections) => void;
}) {
  const { t } = useTranslation(['quick-log', 'term']);
  const [open, setOpen] = useState<Field>();
  const close = (): void => setOpen(undefined);
  // They come behind the page, and are there without signal before they are asked for.
  useEffect(() => void loadSheets(), []);
  const none = <span className="c3">{t('none')}</span>;
  const { enterprise, kind, occurredOn, persons, nextStep, introducer } = draft;
  const guessOf = <Value,>(field: keyof Corrections, guess: Guess<Value> | null): Guess<Value> | null | undefined =>
    corrections[field] === undefined ? guess : undefined;
  const who = persons.map(({ name, title }) => (title === null ? name : `${name} ${title}`)).join('、');

  return (
    <section className={`card ${styles['rows'] ?? ''}`}>
      <GuessRow
        name={t('row.enterprise')}
        value={enterprise?.name ?? (reading.candidates.length > 0 ? t('which') : <b>{t('choose')}</b>)}
        guess={guessOf('enterprise', reading.enterprise)}
        note={enterprise?.isTouch === true ? t('isTouch') : enterprise?.isNew === true ? t('isNew') : undefined}
        onOpen={() => setOpen('enterprise')}
      />
      {enterprise === null && reading.candidates.length > 0 ? (
        <div className={styles['alternatives']}>
          {reading.candidates.map(({ id, name, shortName }) => (
            <button key={id} type="button" onClick={() => correct({ enterprise: { id, name, shortName } })}>
              {shortName ?? name}
            </button>
          ))}
        </div>
      ) : null}
      <GuessRow
        name={t('row.kind')}
        value={kind === null ? <b>{t('choose')}</b> : t(`term:activity.${kind}`)}
        guess={guessOf('kind', reading.kind)}
        onOpen={() => setOpen('kind')}
      />
      <GuessRow
        name={t('row.on')}
        value={<When date={occurredOn} />}
        guess={guessOf('occurredOn', reading.occurredOn)}
        note={draft.isDayGiven ? undefined : t('today')}
        onOpen={() => setOpen('on')}
      />
      <GuessRow
        name={t('row.persons')}
        value={who === '' ? none : who}
        guess={guessOf('persons', reading.persons[0] ?? null)}
        onOpen={() => setOpen('persons')}
      />
      <GuessRow
        name={t('row.next')}
        value={
          nextStep === null ? (
            none
          ) : (
            <>
              {t(`term:activity.${nextStep.kind}`)} <When date={nextStep.on} />
            </>
          )
        }
        guess={guessOf('nextStep', reading.nextStep)}
        onOpen={() => setOpen('next')}
      />
      <GuessRow
        name={t('row.introducer')}
        value={introducer?.name ?? (reading.introducer === null ? none : <b>{t('choose')}</b>)}
        guess={guessOf('introducer', reading.introducer)}
        onOpen={() => setOpen('introducer')}
      />
      {reading.amountYuan === null ? null : (
        <div className={styles['row']}>
          <span className={styles['key']}>{t('row.amount')}</span>
          <span className={styles['value']}>
            <Amount yuan={reading.amountYuan.value} />
            <small>{t('amountNote')}</small>
          </span>
        </div>
      )}

      <Suspense>
        {open === undefined ? null : (
          <FieldSheet field={open} reading={reading} draft={draft} correct={correct} onClose={close} />
        )}
      </Suspense>
    </section>
  );
}
