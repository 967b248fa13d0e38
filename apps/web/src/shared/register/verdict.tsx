import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Found } from '../collision/found';
import type { LookupItem } from '../collision/lookup.queries';
import type { Likeness } from './registration';

/** Free, or who is there already: the same one alone, else those that may be it. */
export function Verdict({
  name,
  likeness: { same, alike },
  isAnswered,
  refusal,
  onPick,
}: {
  readonly name: string;
  readonly likeness: Likeness;
  readonly isAnswered: boolean;
  readonly refusal: string | undefined;
  readonly onPick: ((item: LookupItem) => void) | undefined;
}) {
  const { t } = useTranslation('register');
  const shown = same === undefined ? alike : [same];
  return (
    <div role="status" className="col g8">
      {refusal === undefined ? null : (
        <p className="t13 ochre">
          {refusal} {t('unchecked')}
        </p>
      )}
      {isAnswered && shown.length === 0 ? (
        <p className="row g8 t13 pine">
          <IconCircleCheck aria-hidden />
          {t('free')}
        </p>
      ) : null}
      {shown.length === 0 ? null : (
        <>
          <p className="t13 c2">{t(same === undefined ? 'alike' : 'same')}</p>
          <ul className="col g8">
            {shown.map((item) => (
              <Found key={item.enterpriseId} item={item} q={name} {...(onPick === undefined ? {} : { onPick })} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
