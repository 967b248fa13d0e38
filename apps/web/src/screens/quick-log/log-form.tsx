import { notifications } from '@mantine/notifications';
import { IconCamera, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnEnterprises } from '../../shared/api/own-enterprises';
import { useToday } from '../../shared/format/today';
import type { OutboxEntry } from '../../shared/outbox/entry';
import { latePhone } from '../../shared/outbox/late-phone';
import { usePhone } from '../../shared/outbox/use-phone';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { PhoneHead } from '../../shared/ui/phone-head';
import { useBack } from '../../shared/url/use-back';
import { type Corrections, draftOf, MOST_CHARACTERS, missingIn } from './draft';
import { GuessRows } from './guess-rows';
import { forgetDraft, keepDraft, type Written } from './kept-draft';
import { PhotoRow } from './photo-row';
import styles from './quick-log.module.css';
import { saveEntry } from './save-entry';
import { SentenceBox } from './sentence-box';
import { usePhotos } from './use-photos';
import { useReading } from './use-reading';

interface LogFormProps {
  /** The enterprise that the form was opened for. */
  readonly about: string | null;
  /** What is chosen before anything is written. */
  readonly chosen: Corrections;
  readonly begun: Written | undefined;
  /** What the server refused, and is corrected here; it stays in the outbox until it is saved. */
  readonly refused?: OutboxEntry;
}

/** One sentence, every guess in sight, saved on the phone at once. */
export function LogForm({ about, chosen, begun, refused }: LogFormProps) {
  const { t } = useTranslation(['quick-log', 'term']);
  const leave = useBack(refused === undefined ? '/' : '/outbox');
  const userId = useMe().user.id;
  const [sentence, setSentence] = useState(begun?.sentence ?? '');
  const [corrections, setCorrections] = useState<Corrections>(begun?.corrections ?? chosen);
  const kept = usePhotos(userId, about, refused);
  const { photos } = kept;
  const [begunOn, setBegunOn] = useState(begun?.day);
  const [hasTried, setHasTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const own = useOwnEnterprises();
  const on = useToday();
  const day = begunOn ?? on;
  const reading = useReading(sentence, day);
  const { lastEnd } = usePhone();
  const draft = draftOf(reading, corrections, day);
  const missing = missingIn(draft, sentence, photos.length, on);
  const isCorrection = refused !== undefined;
  useEffect(() => {
    if (!isCorrection) keepDraft(userId, about, { day, sentence, corrections });
  }, [isCorrection, userId, about, day, sentence, corrections]);
  // The phone's store is there before somebody saves: by then there may be no signal to fetch it.
  useEffect(() => void latePhone().catch(() => undefined), []);
  const correct = (part: Corrections): void => setCorrections((before) => ({ ...before, ...part }));

  const save = async (): Promise<void> => {
    setHasTried(true);
    const { enterprise, kind } = draft;
    if (isSaving || !kept.isRead || missing.length > 0 || enterprise === null || kind === null) return;
    setSaving(true);
    setFailed(false);
    const title = t('savedText', { name: enterprise.shortName ?? enterprise.name, kind: t(`term:activity.${kind}`) });
    try {
      const seen = own.find(({ id }) => id === enterprise.id);
      const written = { day, sentence, corrections: { ...corrections, enterprise } };
      await saveEntry(enterprise, draft, written, photos, seen, title, refused);
    } catch {
      // The phone's store is full or forbidden: what was written stays in the form.
      setFailed(true);
      setSaving(false);
      return;
    }
    forgetDraft(userId, about, sentence);
    await kept.forget();
    notifications.show({ title: t('saved'), message: title });
    leave();
  };
  const guesses = [
    reading.enterprise,
    reading.kind,
    reading.occurredOn,
    ...reading.persons,
    reading.nextStep,
    reading.introducer,
    reading.amountYuan,
  ].filter((guess) => guess !== null);

  return (
    <div className={styles['page']}>
      <div className={styles['body']}>
        <PhoneHead
          title={t('title')}
          leave={{ words: t('close'), icon: <IconX className="i-24" aria-hidden />, onClick: leave }}
        />
        <SentenceBox
          sentence={sentence}
          guesses={guesses}
          onChange={(text) => {
            setSentence(text);
            setBegunOn(text === '' ? undefined : day);
            kept.setCleared(text === '');
            if (text !== '') return;
            setCorrections(chosen);
            forgetDraft(userId, about, sentence);
          }}
          onSave={() => void save()}
        />
        {!isCorrection && begun !== undefined && begun.sentence === sentence ? (
          <p className={styles['note']} role="status">
            <IconInfoCircle aria-hidden />
            <span>{t('begun')}</span>
          </p>
        ) : null}
        {kept.hasBegun && begun === undefined && sentence === '' ? (
          <p className={styles['note']} role="status">
            <IconInfoCircle aria-hidden />
            <span>{t('photo.begun')}</span>
          </p>
        ) : null}
        <GuessRows reading={reading} draft={draft} corrections={corrections} correct={correct} />
        <PhotoRow
          photos={photos}
          asks={draft.kind === 'inbound_visit'}
          reason={corrections.noPhotoReason}
          onRemove={kept.remove}
          onReason={(noPhotoReason) => correct({ noPhotoReason })}
        />
        {kept.isTurnedAway ? (
          <p role="alert" className="seal t13" style={{ padding: '12px 2px 0' }}>
            {t('photo.notKept')}
          </p>
        ) : null}
        {reading.interest === null ? null : (
          <p className={styles['note']}>
            <IconInfoCircle aria-hidden />
            <span>{t('note', { words: reading.interest.words })}</span>
          </p>
        )}
        {lastEnd === 'offline' ? (
          <p className={styles['note']}>
            <IconInfoCircle aria-hidden />
            <span>{t('offlineNote')}</span>
          </p>
        ) : null}
        {hasFailed ? (
          <p role="alert" className="seal t13" style={{ padding: '12px 2px 0' }}>
            {t('notSaved')}
          </p>
        ) : null}
        {hasTried && missing.length > 0 ? (
          <p role="alert" className="seal t13" style={{ padding: '12px 2px 0' }}>
            {missing
              .map((each) => t(`missing.${each}`, { count: sentence.trim().length, most: MOST_CHARACTERS }))
              .join('；')}
          </p>
        ) : null}
      </div>
      <footer className={styles['foot']}>
        <label className={styles['camera']}>
          <IconCamera className="i-24" aria-hidden />
          <input
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            aria-label={t('photo.take')}
            onChange={(event) => {
              const taken = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              kept.add(taken);
            }}
          />
        </label>
        <Button look="primary" size="big" disabled={isSaving || !kept.isRead} onClick={() => void save()}>
          {t('save')}
        </Button>
      </footer>
    </div>
  );
}
