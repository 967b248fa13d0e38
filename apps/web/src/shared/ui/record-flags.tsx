import { useTranslation } from 'react-i18next';
import { Flag } from './flag';

const SHOWN = ['needs_review', 'waived', 'integrity'] as const;

/** domain.md §8: what an enterprise carries until somebody has seen to it, in lists and on cards. */
export function RecordFlags({ flags }: { readonly flags: readonly string[] }) {
  const { t } = useTranslation();
  return SHOWN.filter((flag) => flags.includes(flag)).map((flag) => (
    <Flag key={flag} kind={flag}>
      {t(`flag.${flag}`)}
    </Flag>
  ));
}
