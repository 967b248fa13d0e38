import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { peopleOfQuery } from '../../shared/api/enterprise';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import styles from './enterprise.module.css';
import type { ContactPerson } from './enterprise.queries';
import { MaskedContact, type Way } from './masked-contact';

const EraseSheet = lazy(async () => ({ default: (await import('./erase-sheet')).EraseSheet }));
const PersonSheet = lazy(async () => ({ default: (await import('./person-sheet')).PersonSheet }));

export function People({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const maySee = useMay('contact_person.read');
  const mayAdd = useMay('contact_person.create');
  const mayErase = useMay('contact_person.erase');
  const [editing, setEditing] = useState<ContactPerson | 'new'>();
  const [erasing, setErasing] = useState<ContactPerson>();
  const people = useQuery({ ...peopleOfQuery(enterpriseId), enabled: maySee });
  if (!maySee) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('people.title')}</h2>
        <span className="c">{people.data?.length ?? ''}</span>
        <span className="grow" />
        {mayAdd ? (
          <Button look="link" onClick={() => setEditing('new')}>
            {t('people.add')}
          </Button>
        ) : null}
      </div>
      <ul className="card">
        {people.isPending ? (
          <li className={styles['person']}>
            <Bone width="60%" />
          </li>
        ) : null}
        {people.isError ? <ProblemNotice problem={people.error} /> : null}
        {people.data?.length === 0 ? <li className={`${styles['person'] ?? ''} c3`}>{t('people.empty')}</li> : null}
        {people.data?.map((person) => (
          <Person key={person.id} person={person} onChange={() => setEditing(person)} />
        ))}
      </ul>
      <Suspense>
        {editing === undefined ? null : (
          <PersonSheet
            enterpriseId={enterpriseId}
            person={editing === 'new' ? undefined : editing}
            onErase={
              mayErase && editing !== 'new'
                ? () => {
                    setEditing(undefined);
                    setErasing(editing);
                  }
                : undefined
            }
            onClose={() => setEditing(undefined)}
          />
        )}
        {erasing === undefined ? null : <EraseSheet person={erasing} onClose={() => setErasing(undefined)} />}
      </Suspense>
    </section>
  );
}

function Person({
  person: { id, name, title, phones, wechat, email, decisionRole, erased },
  onChange,
}: {
  readonly person: ContactPerson;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const mayChange = useMay('contact_person.change');
  const mayReveal = useMay('contact_person.reveal');
  const reveal = async () =>
    answerOf(
      api.POST('/api/v1/contact-persons/{id}/reveal', {
        params: { path: { id } },
        body: { reason: t('people.reason') },
      }),
    );
  const contact = (way: Way, masked: string, whole: (shown: ContactPerson) => string | null | undefined) => (
    <MaskedContact
      key={`${way}${masked}`}
      name={name}
      way={way}
      masked={masked}
      {...(mayReveal ? { reveal: async () => whole(await reveal()) ?? '' } : {})}
    />
  );
  return (
    <li className={styles['person']}>
      <span className={styles['face']} aria-hidden>
        {erased ? '' : name.slice(0, 1)}
      </span>
      <div className="grow">
        <p>
          {erased ? <span className="c3">{t('people.gone')}</span> : <b>{name}</b>} {title ?? ''}
        </p>
        <p className="t13 c3">
          {decisionRole === null || decisionRole === 'unknown' ? '' : term(`decisionRole.${decisionRole}`)}
        </p>
      </div>
      <div className="col">
        {phones.map((phone, index) => contact('phone', phone, (shown) => shown.phones[index]))}
        {wechat === null ? null : contact('wechat', wechat, (shown) => shown.wechat)}
        {email === null ? null : contact('email', email, (shown) => shown.email)}
      </div>
      {mayChange && !erased ? (
        <button type="button" className="hit" aria-label={t('people.changeOf', { name })} onClick={onChange}>
          <IconPencil className="i-18 c3" aria-hidden />
        </button>
      ) : null}
    </li>
  );
}
