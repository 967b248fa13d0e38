import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames, useUnits } from '../../shared/api/units';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { useUrlState } from '../../shared/url/url-state';
import { wasOnlySeen } from './acts';
import styles from './audit.module.css';
import type { Entry } from './audit.queries';
import { ChangeWords } from './change-words';
import { changesOf, isId } from './changes';

/** When, who, what, on which record; then each field from what to what, and the reason given. */
export function EntryRow({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const names = useNames();
  const units = useUnits();
  const { recordedAt, actorId, via, action, number, changes, note, ip } = entry;
  const isNamed = (id: string): boolean => names.has(id) || units.some((unit) => unit.id === id);
  const told = changesOf(changes).filter(({ before, after }) => before !== undefined || !isId(after) || isNamed(after));
  const isSeen = wasOnlySeen(action);
  return (
    <li className={styles['entry']}>
      <p className={`n t13 c2 ${styles['when'] ?? ''}`}>
        {businessDateAt(new Date(recordedAt))} {clockTime(recordedAt)}
      </p>
      <p className={styles['who']}>
        <span className="b">{(actorId === null ? undefined : names.get(actorId)) ?? t('system')}</span>
        {via === 'session' ? null : <span className="chip line">{t(`via.${via}`)}</span>}
      </p>
      <div className={styles['what']}>
        <p className="row g8 wrap">
          {isSeen ? <IconEye className="i-14 ochre" aria-hidden /> : null}
          <span className="b">{t(`act.${action}`, { defaultValue: action })}</span>
          <Subject entry={entry} />
        </p>
        {told.length === 0 ? null : (
          <ul className={styles['changes']}>
            {told.map((change, at) => (
              <ChangeWords key={`${change.field}${String(at)}`} change={change} />
            ))}
          </ul>
        )}
        {note === null ? null : <p className={`t13 ${styles['note'] ?? ''}`}>{t('note', { note })}</p>}
      </div>
      <p className={`n t12 c3 ${styles['number'] ?? ''}`} title={ip ?? undefined}>
        {number === null ? t('unsealed') : t('number', { number })}
      </p>
    </li>
  );
}

/** Its kind and its name of today; who clicks sees all that happened to it. */
function Subject({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const [, change] = useUrlState();
  const { subjectKind, subjectId, subjectName } = entry;
  const kind = t(`subject.${subjectKind}`, { defaultValue: subjectKind });
  return (
    <>
      <span className="c2">{kind}</span>
      {subjectId === null || subjectName === null ? null : (
        <button
          type="button"
          className="figure"
          title={t('allOf')}
          onClick={() => change({ subject: subjectId, kind: undefined, group: undefined, act: undefined })}
        >
          {subjectName}
        </button>
      )}
      {subjectKind === 'enterprise' && subjectId !== null && subjectName !== null ? (
        <Link to="/enterprises/$id" params={{ id: subjectId }} className="t12">
          {t('open')}
        </Link>
      ) : null}
    </>
  );
}
