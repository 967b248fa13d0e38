import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';
import { MergeSheet } from './merge-sheet';
import { SplitSheet } from './split-sheet';

type Pair = Schemas['DuplicatePairDto'];
type Item = Schemas['EnterpriseItemDto'];

/** What may be the same firm: never merged by itself. What was merged can be split again. */
export function Duplicates({ enterprise }: { readonly enterprise: Enterprise }) {
  const maySee = useMay('enterprise.duplicates');
  return maySee ? <Offered enterprise={enterprise} /> : null;
}

function Offered({ enterprise: { id, name, mergedFrom } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const found = useQuery({
    queryKey: ['duplicates', id],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/duplicates', { params: { query: { enterpriseId: id } } })),
  });
  const [asked, setAsked] = useState<
    | { readonly kind: 'merge' | 'apart'; readonly pair: Pair }
    | { readonly kind: 'split'; readonly merged: Enterprise['mergedFrom'][number] }
  >();
  const close = (): void => setAsked(undefined);
  const pairs = found.data?.items ?? [];
  if (pairs.length === 0 && mergedFrom.length === 0) return null;
  const other = ({ one, other: second }: Pair): Item => (one.id === id ? second : one);
  return (
    <section className={`card ${styles['alike'] ?? ''}`} aria-label={t('alike.title')}>
      {pairs.map((pair) => (
        <div key={other(pair).id} className="row g8 wrap">
          <IconCopy className="ochre" aria-hidden />
          <span className="grow" style={{ minWidth: 200 }}>
            {t('alike.pair', { name: other(pair).name })}{' '}
            <span className="t13 c3">{t(`alike.because.${pair.likeness}`)}</span>
          </span>
          <Button size="s" onClick={() => setAsked({ kind: 'merge', pair })}>
            {t('alike.compare')}
          </Button>
          <Button size="s" look="quiet" onClick={() => setAsked({ kind: 'apart', pair })}>
            {t('alike.apart')}
          </Button>
        </div>
      ))}
      {mergedFrom.map((merged) => (
        <div key={merged.id} className="row g8 wrap">
          <span className="grow c2" style={{ minWidth: 200 }}>
            {t('alike.merged', { name: merged.name })} <span className="mono t13">{merged.uscc ?? ''}</span>
          </span>
          <Button size="s" look="quiet" onClick={() => setAsked({ kind: 'split', merged })}>
            {t('alike.split')}
          </Button>
        </div>
      ))}
      {asked?.kind === 'merge' ? (
        <MergeSheet here={id} one={asked.pair.one} other={asked.pair.other} onClose={close} />
      ) : null}
      {asked?.kind === 'apart' ? <ApartSheet pair={asked.pair} onClose={close} /> : null}
      {asked?.kind === 'split' ? <SplitSheet into={{ id, name }} merged={asked.merged} onClose={close} /> : null}
    </section>
  );
}

function ApartSheet({ pair: { one, other }, onClose }: { readonly pair: Pair; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const body = { oneId: one.id, otherId: other.id };
  const decide = useDecision(
    (note) => answerOf(api.POST('/api/v1/enterprises/duplicates/tell-apart', { body: { ...body, note } })),
    t('alike.toldApart'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('alike.apart')}
      label={t('alike.byWhat')}
      confirm={t('alike.apart')}
      decide={decide}
      onClose={onClose}
    />
  );
}
