import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { useNames } from '../../shared/api/units';
import { useDecision } from '../../shared/api/use-decision';
import { businessDateAt } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { Flag } from '../../shared/ui/flag';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { When } from '../../shared/ui/when';

type RaisedFlag = Schemas['FlagDto'];
const DECISIONS = ['stands', 'to_correct'] as const;

/** What looks wrong about a signing, in words, until somebody who may says what is so. */
export function ProjectFlags({ flags }: { readonly flags: readonly RaisedFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="col g8" style={{ marginTop: 8 }}>
      {flags.map((flag) => (
        <OneFlag key={flag.id} flag={flag} />
      ))}
    </ul>
  );
}

function OneFlag({ flag }: { readonly flag: RaisedFlag }) {
  const { t } = useTranslation('enterprise');
  const names = useNames();
  const maySettle = useMay('flag.settle');
  const [isSettling, setSettling] = useState(false);
  const reason = currentLanguage() === 'en' ? flag.reason.en : flag.reason.zh;
  if (flag.state === 'settled')
    return (
      <li className="t13 c2">
        <span className="chip">{t(`doubt.${flag.decision ?? 'stands'}`)}</span> {reason}
        <br />
        {flag.note ?? ''} {names.get(flag.settledBy ?? '') ?? ''}{' '}
        {flag.settledAt === null ? null : <When date={businessDateAt(new Date(flag.settledAt))} />}
      </li>
    );
  return (
    <li className="row g8 wrap">
      <Flag kind="integrity">{t('doubt.open')}</Flag>
      <span className="t13 grow" style={{ minWidth: 160 }}>
        {reason}
      </span>
      {maySettle ? (
        <Button size="s" onClick={() => setSettling(true)}>
          {t('doubt.settle')}
        </Button>
      ) : null}
      {isSettling ? <SettleSheet flag={flag} reason={reason} onClose={() => setSettling(false)} /> : null}
    </li>
  );
}

function SettleSheet({
  flag: { id },
  reason,
  onClose,
}: {
  readonly flag: RaisedFlag;
  readonly reason: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>('stands');
  const settle = useDecision(
    (note) => answerOf(api.POST('/api/v1/flags/{id}/settle', { params: { path: { id } }, body: { decision, note } })),
    t('doubt.settled'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('doubt.settle')}
      label={t('doubt.note')}
      confirm={t('doubt.confirm')}
      decide={settle}
      onClose={onClose}
    >
      <p className="rust">{reason}</p>
      <Choice
        label={t('doubt.what')}
        value={decision}
        options={DECISIONS.map((value) => ({ value, words: t(`doubt.${value}`) }))}
        onChoose={setDecision}
      />
      <p className="hint">{t(`doubt.hint.${decision}`)}</p>
    </ReasonSheet>
  );
}
