import { useTranslation } from 'react-i18next';
import { usePeople } from '../../shared/api/units';
import { FilterChip } from '../../shared/filters/filter-chip';
import { Button } from '../../shared/ui/button';
import { useUrlState } from '../../shared/url/url-state';
import { ACT_GROUPS, actsOf } from './acts';
import zh from './audit.zh.json';

const CONDITIONS = ['who', 'group', 'act', 'kind', 'subject', 'from', 'to'] as const;

/** Takes all conditions away; nothing where there are none. */
export function ClearConditions({ look }: { readonly look?: 'link' }) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  const set = CONDITIONS.filter((name) => url[name] !== undefined);
  if (set.length === 0) return null;
  return (
    <Button
      {...(look === undefined ? {} : { look, size: 's' })}
      onClick={() => change(Object.fromEntries(set.map((name) => [name, undefined])))}
    >
      {t('action.clear')}
    </Button>
  );
}

/** Who, what, on which record, when; all of it in the address. */
export function AuditFilters({ total }: { readonly total: number | undefined }) {
  const { t } = useTranslation(['audit', 'common']);
  const [url, change] = useUrlState();
  const people = usePeople()
    .map(({ id, name }) => ({ value: id, words: name }))
    .sort((a, b) => a.words.localeCompare(b.words, 'zh-CN'));
  const { group } = url;
  return (
    <div className="row g8 wrap">
      <FilterChip name={t('who')} value={url['who']} options={people} onChoose={(who) => change({ who })} />
      <FilterChip
        name={t('group.name')}
        value={group}
        options={ACT_GROUPS.map((value) => ({ value, words: t(`group.${value}`) }))}
        onChoose={(value) => change({ group: value, act: undefined })}
      />
      {group === undefined ? null : (
        <FilterChip
          name={t('actName')}
          value={url['act']}
          options={actsOf(group, zh.act).map((value) => ({ value, words: t(`act.${value}`) }))}
          onChoose={(act) => change({ act })}
        />
      )}
      <FilterChip
        name={t('subject.name')}
        value={url['kind']}
        options={Object.keys(zh.subject)
          .filter((value) => value !== 'name')
          .map((value) => ({ value, words: t(`subject.${value}`) }))}
        onChoose={(kind) => change({ kind })}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="row g4 t13 c2">
          {t(end)}
          <input
            type="date"
            className="day"
            value={url[end] ?? ''}
            onChange={(event) => change({ [end]: event.currentTarget.value }, { replace: true })}
          />
        </label>
      ))}
      <ClearConditions look="link" />
      <span className="r t13 c3 nw" role="status">
        {total === undefined ? '' : t('total', { count: total })}
      </span>
    </div>
  );
}
