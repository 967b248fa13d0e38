import { useTranslation } from 'react-i18next';
import { amountWords } from '../format/amount';
import { currentLanguage } from '../i18n/i18n';

/** 890.15 亿元 · 5,000 万元; none or nought is 「—」 where `orNone`. */
export function Amount({ yuan, orNone = false }: { readonly yuan: number | null; readonly orNone?: boolean }) {
  const { t } = useTranslation();
  if (yuan === null || (orNone && yuan === 0)) return <span className="c3">{t('none')}</span>;
  const { figure, unit } = amountWords(yuan, currentLanguage());
  return (
    <span className="nw">
      <span className="n">{figure}</span>
      {unit === undefined ? null : <span className="u">{t(`amount.${unit}`)}</span>}
    </span>
  );
}
