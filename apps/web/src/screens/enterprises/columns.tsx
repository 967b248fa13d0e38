import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { columnAmount } from '../../shared/format/amount';
import { currentLanguage } from '../../shared/i18n/i18n';
import { RecordFlags } from '../../shared/ui/record-flags';
import { StageMark } from '../../shared/ui/stage-mark';
import { When } from '../../shared/ui/when';
import type { EnterpriseItem } from './enterprises.queries';

export const COLUMNS = [
  'name',
  'stage',
  'amount',
  'chain',
  'region',
  'unit',
  'member',
  'last',
  'next',
  'protected',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Which start hidden; `?columns=` keeps another choice. */
const SHOWN_FIRST: readonly Column[] = ['name', 'stage', 'amount', 'chain', 'unit', 'member', 'last', 'next'];

export const WIDTHS: Readonly<Record<Column, string>> = {
  name: 'minmax(220px, 2.4fr)',
  stage: '124px',
  amount: '100px',
  chain: 'minmax(96px, 1fr)',
  region: 'minmax(110px, 1fr)',
  unit: 'minmax(130px, 1.2fr)',
  member: '76px',
  last: '100px',
  next: 'minmax(150px, 1.6fr)',
  protected: '120px',
};

export function columnsOf(kept: string | undefined): readonly Column[] {
  const wanted = kept?.split('.') ?? [];
  const known = COLUMNS.filter((column) => wanted.includes(column));
  return known.length === 0 ? SHOWN_FIRST : known;
}

export function Cell({ column, item }: { readonly column: Column; readonly item: EnterpriseItem }) {
  const { t } = useTranslation(['enterprises', 'common']);
  const term = useTranslation('term').t;
  const names = useNames();
  switch (column) {
    case 'name':
      return (
        <>
          <span className="el b">{item.name}</span>
          {item.honours.slice(0, 1).map(({ honour }) => (
            <span key={honour} className="honour">
              {term(`honour.${honour}`)}
            </span>
          ))}
          <RecordFlags flags={item.flags} />
        </>
      );
    case 'stage':
      return <StageMark stage={item.stage} />;
    case 'amount':
      return item.amountYuan === 0 ? (
        <span className="c3">{t('common:none')}</span>
      ) : (
        <span className="n">{columnAmount(item.amountYuan, currentLanguage())}</span>
      );
    case 'chain':
      return <span className="el">{item.chain === null ? '' : term(`chain.${item.chain}`)}</span>;
    case 'region':
      return <span className="el">{item.region.join(' ')}</span>;
    case 'unit':
      return <span className="el">{item.owner?.unitName ?? ''}</span>;
    case 'member':
      return <span className="el">{names.get(item.responsibleUserId ?? '') ?? ''}</span>;
    case 'last':
      return <When date={item.lastActivityOn} />;
    case 'next':
      return item.nextAction === null ? (
        <span className="c3">{t('noNext')}</span>
      ) : (
        <span className="el">
          <When date={item.nextAction.on} /> {item.nextAction.what}
        </span>
      );
    case 'protected':
      return <When date={item.owner?.protectedUntil ?? null} />;
  }
}
