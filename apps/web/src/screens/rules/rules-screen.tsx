import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reminderRulesQuery } from '../../shared/api/reminder-rules';
import { currentLanguage } from '../../shared/i18n/i18n';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import './messages';
import { RuleDialog } from './rule-dialog';
import styles from './rules.module.css';
import { type Rule } from './rules.queries';

/** The rule table of reminders, as it is in force; a change shows first what it would have done last month. */
export function RulesScreen() {
  const { t } = useTranslation(['rules', 'common']);
  const rules = useQuery(reminderRulesQuery);
  const mayChange = useMay('reminder_rule.change');
  const [editing, setEditing] = useState<Rule>();
  if (rules.isPending) return <RowsSkeleton rows={16} />;
  if (rules.isError) return <ProblemNotice problem={rules.error} retry={() => void rules.refetch()} />;
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  return (
    <div className={styles['screen']}>
      <div className={`card ${styles['scroll'] ?? ''}`} role="region" aria-label={t('title')} tabIndex={0}>
        <table className="tb">
          <thead>
            <tr>
              <th>{t('head.rule')}</th>
              <th className={styles['wide']}>{t('head.on')}</th>
              <th className={styles['wide']}>{t('head.due')}</th>
              <th className={styles['wide']}>{t('head.hour')}</th>
              <th>{t('head.escalates')}</th>
              <th className={`ar ${styles['wide'] ?? ''}`}>{t('head.version')}</th>
              <th>
                <span className="sr">{t('edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.data.map((rule) => (
              <tr key={rule.code} className={rule.enabled ? undefined : 'c3'}>
                <td>
                  <b>{rule.name[language]}</b>
                  <div className={`c2 ${styles['narrow'] ?? ''}`}>
                    <Due rule={rule} />
                  </div>
                </td>
                <td className={styles['wide']}>{t(rule.enabled ? 'on' : 'off')}</td>
                <td className={styles['wide']}>
                  <Due rule={rule} />
                </td>
                <td className={`n ${styles['wide'] ?? ''}`}>{rule.hour}</td>
                <td>
                  {rule.escalates.length === 0
                    ? t('common:none')
                    : rule.escalates
                        .map(({ after, to }) => `+${String(after)} ${t(`to.${to}`)}`)
                        .join(language === 'en' ? ', ' : '，')}
                </td>
                <td className={`ar ${styles['wide'] ?? ''}`}>{rule.version === 0 ? t('shipped') : rule.version}</td>
                <td className="ar">
                  {mayChange ? (
                    <Button
                      size="s"
                      onClick={() => setEditing(rule)}
                      aria-label={`${t('edit')} ${rule.name[language]}`}
                    >
                      {t('edit')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editing === undefined ? null : (
        <RuleDialog key={editing.code} rule={editing} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}

/** When it is due, counted from the day that it is about; a digest and a scheduler's message have their own day. */
function Due({ rule: { code, due, days, repeatEvery } }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  if (due.length === 0) return t(`due.own.${code}`);
  const words = due.map((day) => {
    if (day === 0) return t('due.same');
    return t(`due.${days}.${day < 0 ? 'before' : 'after'}`, { count: Math.abs(day) });
  });
  if (repeatEvery !== null) words.push(t('due.repeat', { count: repeatEvery }));
  return words.join(t('due.comma'));
}
