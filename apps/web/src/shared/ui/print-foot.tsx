import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { businessDateAt, clockTime } from '../format/dates';
import styles from './print-foot.module.css';

/** What stands under whatever is printed: as of when, whose, and by which rules. Not on the screen. */
export function PrintFoot({
  asOf,
  unit,
  ruleSet,
}: {
  readonly asOf: string;
  /** The whole city where there is none. */
  readonly unit?: string | undefined;
  readonly ruleSet: Pick<Schemas['UsedRuleSetDto'], 'name' | 'version'> | undefined;
}) {
  const { t } = useTranslation();
  return (
    <footer className={styles['foot']}>
      <span>{t('paper.asOf', { day: businessDateAt(new Date(asOf)), time: clockTime(asOf) })}</span>
      <span>{unit ?? t('paper.city')}</span>
      <span>{ruleSet === undefined ? '' : t('paper.ruleSet', { name: ruleSet.name, version: ruleSet.version })}</span>
    </footer>
  );
}
