import { notifications } from '@mantine/notifications';
import { IconCamera, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnEnterprises } from '../../shared/api/own-enterprises';
import { today } from '../../shared/format/dates';
import { usePhone } from '../../shared/outbox/use-phone';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { type UrlState, useUrlState } from '../../shared/url/url-state';
import { useBack } from '../../shared/url/use-back';
import { type Corrections, draftOf, MOST_CHARACTERS, missingIn } from './draft';
import { GuessRows } from './guess-rows';
import './messages';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import { PhotoRow } from './photo-row';
import styles from './quick-log.module.css';
import { saveEntry } from './save-entry';
import { SentenceBox } from './sentence-box';
import { useReading } from './use-reading';

/** 快记: one sentence, every guess in sight, saved on the phone at once. */
export function QuickLogScreen() {
  const { t } = useTranslation(['quick-log', 'term']);
  const leave = useBack('/');
  const userId = useMe().user.id;
  const [url] = useUrlState();
  const { enterprise: about = null } = url;
  const [begun] = useState(() => keptDraft(userId, about));
  const [sentence, setSentence] = useState(begun?.sentence ?? '');
  const [corrections, setCorrections] = useState<Corrections>(() => begun?.corrections ?? chosenBefore(url));
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const own = useOwnEnterprises();
  const reading = useReading(sentence);
  const { lastEnd } = usePhone();
  const day = today();
  const draft = draftOf(reading, corrections, day);
  const missing = missingIn(draft, sentence, photos.length, day);
  useEffect(() => keepDraft(userId, { about, sentence, corrections }), [userId, about, sentence, corrections]);
  const correct = (part: Corrections): void => setCorrections((before) => ({ ...before, ...part }));

  const save = async (): Promise<void> => {
    setHasTried(true);
    const { enterprise, kind } = draft;
    if (isSaving || missing.length > 0 || enterprise === null || kind === null) return;
    setSaving(true);
    setFailed(false);
    const title = t('savedText', { name: enterprise.shortName ?? enterprise.name, kind: t(`term:activity.${kind}`) });
    try {
      const seen = own.find(({ id }) => id === enterprise.id);
      await saveEntry(enterprise, draft, sentence, photos, seen, title);
    } catch {
      // The phone's store is full or forbidden: what was written stays in the form.
      setFailed(true);
      setSaving(false);
      return;
    }
    forgetDraft(userId);
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
      <header className={styles['head']}>
        <button type="button" className="hit" aria-label={t('close')} onClick={leave}>
          <IconX className="i-24" aria-hidden />
        </button>
        <h1>{t('title')}</h1>
      </header>
      <div className={styles['body']}>
        <SentenceBox
          sentence={sentence}
          guesses={guesses}
          onChange={(text) => {
            setSentence(text);
            if (text !== '') return;
            setCorrections(chosenBefore(url));
            forgetDraft(userId);
          }}
          onSave={() => void save()}
        />
        {begun !== undefined && begun.sentence === sentence ? (
          <p className={styles['note']} role="status">
            <IconInfoCircle aria-hidden />
            <span>{t('begun')}</span>
          </p>
        ) : null}
        <GuessRows reading={reading} draft={draft} corrections={corrections} correct={correct} />
        <PhotoRow
          photos={photos}
          asks={draft.kind === 'inbound_visit'}
          reason={corrections.noPhotoReason}
          onRemove={(place) => setPhotos((before) => before.filter((_, index) => index !== place))}
          onReason={(noPhotoReason) => correct({ noPhotoReason })}
        />
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
              setPhotos((before) => [...before, ...taken]);
            }}
          />
        </label>
        <Button look="primary" size="big" disabled={isSaving} onClick={() => void save()}>
          {t('save')}
        </Button>
      </footer>
    </div>
  );
}

/** Opened from somewhere that knows the enterprise: it is chosen already. */
function chosenBefore({ enterprise: id, name, touch }: UrlState): Corrections {
  if (id === undefined || name === undefined) return {};
  return { enterprise: { id, name, shortName: null, isTouch: touch === '1' } };
}
