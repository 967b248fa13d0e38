import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames, useUnits } from '../../shared/api/units';
import termZh from '../../shared/i18n/term.zh.json';
import { Amount } from '../../shared/ui/amount';
import styles from './audit.module.css';
import { type Change, isId, isRecord } from './changes';

/** 「到期 2026-03-01 → 2026-04-01」; without a before, the value alone. */
export function ChangeWords({ change }: { readonly change: Change }) {
  const { t } = useTranslation('audit');
  const { field, before, after } = change;
  return (
    <li>
      <span className="c3">{t(`field.${field}`, { defaultValue: field })}</span>
      {before === undefined ? null : (
        <>
          <span className={styles['before']}>
            <Value field={field} value={before} />
          </span>
          <span aria-label={t('becomes')}>→</span>
        </>
      )}
      <span>
        <Value field={field} value={after} />
      </span>
    </li>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: unknown }): ReactNode {
  const { t } = useTranslation('audit');
  const names = useNames();
  const units = useUnits();
  if (value === null || value === undefined || value === '') return t('common:none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return field.endsWith('Yuan') ? <Amount yuan={value} /> : value;
  if (Array.isArray(value)) return <Several field={field} values={value} />;
  if (isRecord(value)) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner], at) => (
        <span key={name}>
          {at === 0 ? '' : ' '}
          <Value field={name} value={inner} />
        </span>
      ));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isId(text))
    return units.find(({ id }) => id === text)?.name ?? names.get(text) ?? t('record', { id: text.slice(-6) });
  if (field === 'queue') {
    const team = units.find(({ code }) => code === text);
    if (team !== undefined) return team.name;
  }
  return <Term code={text} />;
}

function Several({ field, values }: { readonly field: string; readonly values: readonly unknown[] }) {
  const { t } = useTranslation('audit');
  if (values.length === 0) return t('common:none');
  if (values.every(isId) || values.length > 5) return t('several', { count: values.length });
  return values.map((value, at) => (
    <span key={JSON.stringify(value)}>
      {at === 0 ? '' : t('comma')}
      {field === 'fields' && typeof value === 'string' ? (
        t(`field.${value}`, { defaultValue: value })
      ) : (
        <Value field={field} value={value} />
      )}
    </span>
  ));
}

const KINDS = Object.keys(termZh);

/** A code of the domain in the words of the domain; other text as it is. */
function Term({ code }: { readonly code: string }) {
  const { t, i18n } = useTranslation(['audit', 'term']);
  const key = [`word.${code}`, ...KINDS.map((kind) => `term:${kind}.${code}`)].find((each) =>
    i18n.exists(each, { ns: 'audit' }),
  );
  return <>{key === undefined || !/^[a-z_0-9]+$/u.test(code) ? code : t(key)}</>;
}
