import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { peopleOfQuery } from '../../shared/api/enterprise';
import { useMay } from '../../shared/session/me';
import { MaskedPhone } from '../../shared/ui/masked-phone';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import styles from './enterprise.module.css';
import type { ContactPerson } from './enterprise.queries';

export function People({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const maySee = useMay('contact_person.read');
  const people = useQuery({ ...peopleOfQuery(enterpriseId), enabled: maySee });
  if (!maySee) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('people.title')}</h2>
        <span className="c">{people.data?.length ?? ''}</span>
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
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Person({ person: { id, name, title, phones, decisionRole } }: { readonly person: ContactPerson }) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const mayReveal = useMay('contact_person.reveal');
  const reveal = (index: number) => async (): Promise<string> => {
    const shown = await answerOf(
      api.POST('/api/v1/contact-persons/{id}/reveal', {
        params: { path: { id } },
        body: { reason: t('people.reason') },
      }),
    );
    return shown.phones[index] ?? '';
  };
  return (
    <li className={styles['person']}>
      <span className={styles['face']} aria-hidden>
        {name.slice(0, 1)}
      </span>
      <div className="grow">
        <p>
          <b>{name}</b> {title ?? ''}
        </p>
        <p className="t13 c3">{decisionRole === 'unknown' ? '' : term(`decisionRole.${decisionRole}`)}</p>
      </div>
      <div className="col">
        {phones.map((phone, index) => (
          <MaskedPhone key={phone} name={name} masked={phone} {...(mayReveal ? { reveal: reveal(index) } : {})} />
        ))}
      </div>
    </li>
  );
}
