import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../shared/ui/figure';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import { figureOf, large, plainValue, shown } from './figures';
import styles from './headline.module.css';
import {
  KINDS,
  type Kind,
  kindOf,
  type Opened,
  type Figure as Published,
  structureQuery,
  unitsOfKindQuery,
} from './headline.queries';

/** `null` opens nothing: a target has no rows. Amounts are shown in 亿元. */
const COLUMNS = [
  { words: 'first', key: 'first_contact_attribution' },
  { words: 'touched', key: 'distinct_enterprises_contacted_by_team' },
  { words: 'visited', key: 'distinct_enterprises_visited' },
  { words: 'intent', key: 'intent_projects' },
  { words: 'intentAmount', key: 'intent_amount_wan' },
  { words: 'signed', key: 'signed_projects' },
  { words: 'signedAmount', key: 'signed_amount_wan' },
  { words: 'funds', key: 'funds_wan' },
  { words: 'target', key: 'target_yi' },
  { words: 'completion', key: 'completion_pct' },
] as const;
const WITHOUT_ROWS: readonly string[] = ['target_yi', 'completion_pct'];

/** The 5+10+3+7, each kind in its own view. */
export function UnitsTable({
  state,
  change,
  onOpen,
}: {
  readonly state: UrlState;
  readonly change: ChangeUrl;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation('headline');
  const kind = kindOf(state);
  const units = useQuery(unitsOfKindQuery(state, kind));
  const structure = useQuery(structureQuery);
  const rows = units.data?.byUnit.filter((unit) => unit.kind === kind) ?? [];
  const columns = COLUMNS.filter(({ key }) => rows.some(({ figures }) => figureOf(figures, key) !== undefined));
  return (
    <section>
      <div className="row g12 wrap" style={{ marginBottom: 8 }}>
        <div className="seg" role="group">
          {KINDS.map((each) => (
            <button
              key={each}
              type="button"
              className={each === kind ? 'on' : undefined}
              aria-pressed={each === kind}
              onClick={() => change({ kind: each }, { replace: true })}
            >
              <span className="n b">{structure.data?.actual[each] ?? ''}</span>
              {t(`units.${each}`)}
            </button>
          ))}
        </div>
        <span className={`t13 r ${structure.data?.matches === false ? 'seal' : 'c3'}`}>
          {structure.data === undefined
            ? ''
            : t(structure.data.matches ? 'units.structure' : 'units.differs', { label: structure.data.label })}
        </span>
      </div>
      <div className={`card ${styles['scroll'] ?? ''}`} tabIndex={0} role="region" aria-label={t(`units.${kind}`)}>
        {units.isPending ? <RowsSkeleton rows={7} /> : null}
        {units.isError ? <ProblemNotice problem={units.error} retry={() => void units.refetch()} /> : null}
        {units.isSuccess ? (
          <table className="tb folds four">
            <thead>
              <tr>
                <th>{t('units.name')}</th>
                {columns.map(({ words }) => (
                  <th key={words} className="ar">
                    {t(`units.${words}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, name, figures }) => (
                <tr key={code}>
                  <td>{name}</td>
                  {columns.map(({ words, key }) => (
                    <td key={key} className="ar" data-head={t(`units.${words}`)}>
                      <Value
                        figure={figureOf(figures, key)}
                        label={`${name} ${t(`units.${words}`)}`}
                        unit={code}
                        kind={kind}
                        onOpen={onOpen}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </section>
  );
}

function Value({
  figure,
  label,
  unit,
  kind,
  onOpen,
}: {
  readonly figure: Published | undefined;
  readonly label: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly onOpen: (opened: Opened) => void;
}) {
  const value = plainValue(figure);
  const words = figure?.unit === 'wan' && value !== undefined ? large(value).toFixed(2) : shown(figure);
  if (figure === undefined || words === '—' || WITHOUT_ROWS.includes(figure.key)) return words;
  return (
    <Figure label={label} onOpen={() => onOpen({ figure: figure.key, unit, kind })}>
      {words}
    </Figure>
  );
}
