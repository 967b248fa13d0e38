import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import { businessDateAt, calendarDate, clockTime, today } from '../../shared/format/dates';
import { groupBy } from '../../shared/group-by';
import { currentLanguage } from '../../shared/i18n/i18n';
import styles from './dispatch.module.css';
import type { Preview } from './dispatch.queries';

/** 预演: exactly who gets what when; nothing was written. */
export function ComposerPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation(['dispatch', 'common']);
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const byUnit = groupBy(preview.sendings, ({ unitId }) => unitId);
  const moment = (instant: string): string =>
    `${calendarDate(businessDateAt(new Date(instant)), today(), currentLanguage())} ${clockTime(instant)}`;
  return (
    <div role="status">
      <p className="row g8">
        <b>{t('preview.title')}</b>
        <span className="chip f-ok">
          <IconCheck aria-hidden />
          {t('preview.notSent')}
        </span>
        <span className="t13 c3 r">
          {t('preview.count', { people: preview.people, count: preview.sendings.length })}
        </span>
      </p>
      <div className={styles['scroll']} role="region" aria-label={t('preview.title')} tabIndex={0}>
        <table className="tb">
          <thead>
            <tr>
              <th>{t('head.queue')}</th>
              <th className="ar">{t('preview.people')}</th>
              <th>{t('preview.at')}</th>
            </tr>
          </thead>
          <tbody>
            {[...byUnit].map(([unitId, sendings]) => {
              const [first] = sendings;
              const waits = first?.waits ?? null;
              return (
                <tr key={unitId}>
                  <td>{names.get(unitId) ?? t('others')}</td>
                  <td className="ar">{new Set(sendings.map(({ userId, channel }) => userId ?? channel)).size}</td>
                  <td>
                    {first === undefined ? t('common:none') : moment(first.dueAt)}
                    {waits === null ? null : <span className="ochre"> {t(`preview.${waits}`)}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {preview.times.some(({ provisional }) => provisional) ? (
        <p className="t13 ochre">{t('preview.provisional')}</p>
      ) : null}
      {preview.missed.map(({ unitId, userId, reason }) => (
        <p key={`${unitId}${userId ?? ''}`} className="t13 seal">
          {names.get(unitId) ?? t('others')}
          <i className="sep" />
          {t(`reason.${reason}`)}
        </p>
      ))}
    </div>
  );
}
