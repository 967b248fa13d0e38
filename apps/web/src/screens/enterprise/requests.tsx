import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { businessDateAt } from '../../shared/format/dates';
import { useMay, useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { When } from '../../shared/ui/when';
import styles from './enterprise.module.css';

type Request = Schemas['OwnershipRequestDto'];
const ANSWERS = ['accept', 'decline'] as const;
type Answer = (typeof ANSWERS)[number] | 'withdraw';
const AT_MOST = 50;

/** Who asks to join or for a transfer, the open ones first; whose turn it is answers. */
export function Requests({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const mayRead = useMay('ownership_request.read');
  const found = useQuery({
    queryKey: ['enterprise', enterpriseId, 'requests'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/ownership-requests', { params: { query: { enterpriseId, limit: AT_MOST } } })),
    enabled: mayRead,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('request.title')}</h2>
        <span className="c">{items.length}</span>
      </div>
      <ul className="card">
        {items
          .toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
          .map((request) => (
            <OneRequest key={request.id} request={request} />
          ))}
      </ul>
    </section>
  );
}

function OneRequest({ request }: { readonly request: Request }) {
  const { t } = useTranslation('enterprise');
  const { kind, state, unitName, reason, askedAt, askedByName, percent, answer, answeredByName, officeFrom, turn } =
    request;
  const offered = useOffered(request);
  const [asked, setAsked] = useState<Answer>();
  return (
    <li className={styles['request']}>
      <p className="row g8 wrap">
        <b>{t(`request.${kind}`, { unit: unitName })}</b>
        {percent === null ? null : <span className="n">{percent}%</span>}
        <span className={`chip ${state === 'open' ? 'f-quiet' : ''}`}>{t(`request.state.${state}`)}</span>
        <span className="t13 c3">
          {askedByName} <When date={businessDateAt(new Date(askedAt))} />
        </span>
      </p>
      <p>{reason}</p>
      {answer === null ? null : <p className="t13 c2">{t('request.answer', { name: answeredByName, answer })}</p>}
      {state === 'open' ? (
        <p className="t13 c2">
          {t(turn === 'office' ? 'request.officeTurn' : 'request.ownerTurn', { on: officeFrom })}
        </p>
      ) : null}
      {offered.length === 0 ? null : (
        <p className="row g8 wrap">
          {offered.map((each) => (
            <Button key={each} size="s" look={each === 'accept' ? 'primary' : 'plain'} onClick={() => setAsked(each)}>
              {t(`request.do.${each}`)}
            </Button>
          ))}
        </p>
      )}
      {asked === undefined ? null : (
        <AnswerSheet request={request} answer={asked} onClose={() => setAsked(undefined)} />
      )}
    </li>
  );
}

/** The owner's lead in their turn, the office in its; who asked may take it back. */
function useOffered({ state, turn, unitId, ownerUnitId }: Request): readonly Answer[] {
  const own = useMe().grants.map((grant) => grant.unitId);
  const mayAnswer = useMay('ownership_request.answer');
  const mayDecide = useMay('ownership_request.decide');
  const mayWithdraw = useMay('ownership_request.withdraw');
  if (state !== 'open') return [];
  const isTheirs = ownerUnitId !== null && own.includes(ownerUnitId);
  const answers = (turn === 'owner' && mayAnswer && isTheirs) || (turn === 'office' && mayDecide) ? ANSWERS : [];
  return [...answers, ...(mayWithdraw && own.includes(unitId) ? (['withdraw'] as const) : [])];
}

function AnswerSheet({
  request: { id, kind, unitName, turn },
  answer,
  onClose,
}: {
  readonly request: Request;
  readonly answer: Answer;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const params = { path: { id } };
  const decide = useDecision(
    (reason) => {
      if (answer === 'withdraw') return answerOf(api.POST('/api/v1/ownership-requests/{id}/withdraw', { params }));
      if (turn === 'office') {
        const body = { decision: answer, reason };
        return answerOf(api.POST('/api/v1/ownership-requests/{id}/decide', { params, body }));
      }
      return answer === 'decline'
        ? answerOf(api.POST('/api/v1/ownership-requests/{id}/decline', { params, body: { reason } }))
        : answerOf(
            api.POST('/api/v1/ownership-requests/{id}/accept', { params, body: reason === '' ? {} : { reason } }),
          );
    },
    t(`request.said.${answer}`),
    onClose,
  );
  return (
    <ReasonSheet
      title={t(`request.${kind}`, { unit: unitName })}
      label={t('request.reason')}
      confirm={t(`request.do.${answer}`)}
      decide={decide}
      isOptional={answer === 'withdraw' || (answer === 'accept' && turn === 'owner')}
      onClose={onClose}
    >
      <p className="c2">{t(`request.hint.${answer}.${kind}`)}</p>
    </ReasonSheet>
  );
}
