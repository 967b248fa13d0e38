import { notifications } from '@mantine/notifications';
import { IconGitCompare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { standsNow } from '../../shared/api/conflict';
import type { FieldProblem } from '../../shared/api/problem';
import { useNames } from '../../shared/api/units';
import { moment } from '../../shared/format/moment';
import { asText, type OutboxEntry, type SeenNext } from '../../shared/outbox/entry';
import { Button } from '../../shared/ui/button';
import { StageMark } from '../../shared/ui/stage-mark';
import { When } from '../../shared/ui/when';
import { type Decision, decide, decisionsFor, mayCorrect } from './decisions';
import styles from './outbox.module.css';

/** Why it is held up, in the server's words, and what may be done. Neither version is chosen before. */
export function HeldUp({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation(['outbox', 'term']);
  const names = useNames();
  const { problem } = entry;
  if (problem === null) return null;
  const current = standsNow(problem);
  const by = current?.latest === undefined ? undefined : names.get(current.latest.recordedBy);
  const isConflict = problem.code === 'version_conflict';
  const mine = entry.body['nextAction'] as SeenNext | undefined;
  const choose = (decision: Decision): void => {
    // The question is the browser's own: it works without a word from the server.
    if (decision === 'letGo' && !window.confirm(t('letGoAsk'))) return;
    void decide(entry, decision, t('asNote', { text: entry.text }));
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(asText(entry));
    notifications.show({ message: t('copied') });
  };
  return (
    <li className={styles['heldUp']} role="alert">
      <p className="row g8 seal b">
        <IconGitCompare className="i-18" aria-hidden />
        {current?.latest === undefined || by === undefined
          ? problem.detail
          : t('changedBy', { name: by, time: moment(current.latest.recordedAt) })}
      </p>
      {(problem['errors'] as FieldProblem[] | undefined)?.map(({ path, message }) => (
        <p key={path} className="t13">
          {t('why', { path, message })}
        </p>
      ))}
      {isConflict ? (
        <div className={styles['sides']}>
          <div className="card">
            <p className="t13 c3">{t('mine', { time: moment(entry.loggedAt) })}</p>
            {mine === undefined ? null : (
              <p className="b">
                <When date={mine.on} />
              </p>
            )}
            <p className="c2">{mine?.what ?? entry.text}</p>
          </div>
          <div className="card">
            <p className="t13 c3">{t('theirs')}</p>
            {current?.nextAction == null ? (
              <p className="c2">{t('noNext')}</p>
            ) : (
              <>
                <p className="b">
                  <When date={current.nextAction.on} />
                </p>
                <p className="c2">{current.nextAction.what}</p>
              </>
            )}
            {current === undefined ? null : <StageMark stage={current.stage} />}
          </div>
        </div>
      ) : (
        <p className="c2">{entry.text}</p>
      )}
      <div className={isConflict ? styles['choices'] : 'row g8 wrap'} style={{ marginTop: 12 }}>
        {mayCorrect(entry) ? (
          <Link className="btn l" to="/log" search={{ entry: entry.id }}>
            {t('correct')}
          </Link>
        ) : null}
        {decisionsFor(entry).map((decision) => (
          <Button key={decision} size="l" onClick={() => choose(decision)}>
            {t(decision)}
          </Button>
        ))}
      </div>
      <div className="row g8">
        <Button size="l" look="quiet" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Link className="btn l link" to="/enterprises/$id" params={{ id: entry.subject }}>
          {t('openThere')}
        </Link>
      </div>
      {isConflict ? <p className="t13 c3">{t('bothKept')}</p> : null}
    </li>
  );
}
