import { Modal, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowNarrowRight, IconCircleCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictIn } from '../api/problem';
import { keyOf } from '../keys/keys';
import { useMay } from '../session/me';
import type { Stage } from '../stage';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { StageMark } from '../ui/stage-mark';
import { useFocusBack } from '../ui/use-focus-back';
import { ConflictNotice } from './conflict-notice';
import styles from './evidence.module.css';

export interface Check {
  /** Key under `check.`. */
  readonly what: string;
  readonly isMet: boolean;
}

interface EvidenceFrameProps {
  readonly name: string;
  readonly from: Stage | null;
  readonly stage: Stage;
  readonly checks: readonly Check[];
  /** What will happen, in sentences. */
  readonly after: readonly string[];
  readonly problem: unknown;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Absent where this step cannot be waived. */
  readonly onWaive?: (reason: string) => void;
  readonly children: ReactNode;
}

/** From → to; only this stage's fields; on the right what is missing and what will happen. */
export function EvidenceFrame(props: EvidenceFrameProps) {
  const { name, from, stage, checks, after, problem, isSending, onConfirm, onClose, onWaive, children } = props;
  const { t } = useTranslation('evidence');
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  useFocusBack();
  const mayWaive = useMay('waiver.give');
  const now = conflictIn(problem);
  const [reason, setReason] = useState<string>();
  const isWaiving = reason !== undefined;
  const isReady = isWaiving ? reason.trim() !== '' : checks.every(({ isMet }) => isMet);
  const submit = (event?: SyntheticEvent): void => {
    event?.preventDefault();
    if (!isReady || isSending) return;
    if (isWaiving) onWaive?.(reason.trim());
    else onConfirm();
  };
  const press = (event: KeyboardEvent): void => {
    if (keyOf(event.nativeEvent) === 'mod+enter') submit();
  };

  return (
    <Modal.Root opened onClose={onClose} size={920} fullScreen={isPhone} centered padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={t(`title.${stage}`)}>
        <form onSubmit={submit} onKeyDown={press} className={styles['dialog']} noValidate>
          <header className={styles['head']}>
            <div className="grow">
              <p className="row g8 wrap">
                <Modal.Title>{t(`title.${stage}`)}</Modal.Title>
                <span className="t16 c2">{name}</span>
              </p>
              <p className="row g8 wrap" style={{ marginTop: 6 }}>
                <StageMark stage={from} />
                <IconArrowNarrowRight aria-hidden />
                <StageMark stage={stage} />
                <span className="t13 c2">{t('hint')}</span>
              </p>
            </div>
            <button type="button" className="hit" aria-label={t('common:action.close')} onClick={onClose}>
              <IconX className="i-20" aria-hidden />
            </button>
          </header>
          <div className={styles['body']}>
            <div className={styles['fields']}>
              {problem === null ? null : now === undefined ? (
                <ProblemNotice problem={problem} />
              ) : (
                <ConflictNotice from={from} now={now} />
              )}
              {isWaiving ? (
                <Textarea
                  label={t('waive.reason')}
                  description={t('waive.text')}
                  autosize
                  minRows={3}
                  data-autofocus
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              ) : (
                children
              )}
            </div>
            <aside className={styles['side']}>
              <h3 className="b">{t(checks.every(({ isMet }) => isMet) || isWaiving ? 'all' : 'still')}</h3>
              <ul className="col g6">
                {(isWaiving ? [{ what: 'reason', isMet: isReady }] : checks).map(({ what, isMet }) => (
                  <li key={what} className="row g8">
                    {isMet ? (
                      <IconCircleCheck className="i-18 pine" aria-hidden />
                    ) : (
                      <IconCircleDashed className="i-18 ochre" aria-hidden />
                    )}
                    <span className={isMet ? 'c2' : undefined}>{t(`check.${what}`)}</span>
                  </li>
                ))}
              </ul>
              {isWaiving ? null : (
                <>
                  <h3 className="b">{t('after.title')}</h3>
                  <ul className="col g6">
                    {after.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </>
              )}
            </aside>
          </div>
          <footer className={styles['foot']}>
            <Button look="quiet" onClick={onClose}>
              <IconArrowBackUp aria-hidden />
              {t('back')}
              <kbd>Esc</kbd>
            </Button>
            {onWaive !== undefined && mayWaive ? (
              <Button look="link" onClick={() => setReason(isWaiving ? undefined : '')}>
                {t(isWaiving ? 'waive.close' : 'waive.open')}
              </Button>
            ) : null}
            <span className="grow" />
            <Button look="primary" size="l" type="submit" disabled={!isReady || isSending}>
              {t(isWaiving ? 'waive.confirm' : `confirm.${stage}`)}
              <kbd>Ctrl ↵</kbd>
            </Button>
          </footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
