import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Found } from '../../shared/collision/found';
import { lookupQuery } from '../../shared/collision/lookup.queries';
import { RegisterButton } from '../../shared/register/register-button';
import { PhonePage } from '../../shared/ui/phone-page';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './lookup.module.css';
import './messages';

const PAUSE_MILLIS = 400;

/** 撞单预查: the verdict first, held ones on top, and nothing more than one may know. */
export function LookupScreen() {
  const { t } = useTranslation('lookup');
  const [url, change] = useUrlState();
  const [typed, setTyped] = useState(url['q'] ?? '');
  const [composing, setComposing] = useState(false);
  const [q] = useDebouncedValue(composing ? (url['q'] ?? '') : typed.trim(), PAUSE_MILLIS);
  const answer = useQuery(lookupQuery(q));
  return (
    <PhonePage title={t('title')} back={{ to: '/today', words: t('back') }}>
      <label className={styles['ask']}>
        <IconSearch className="i-20" aria-hidden />
        <input
          type="search"
          aria-label={t('ask')}
          placeholder={t('ask')}
          value={typed}
          maxLength={100}
          // biome-ignore lint/a11y/noAutofocus: the screen has this one purpose
          autoFocus
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => change({ q: typed.trim() }, { replace: true })}
        />
      </label>
      <p className="t13 c3" role="status">
        {t('hint')}
        {answer.data === undefined ? null : t('found', { count: answer.data.items.length })}
      </p>
      {answer.isError ? <ProblemNotice problem={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isLoading ? <RowsSkeleton /> : null}
      {answer.data === undefined ? null : (
        <ul className="col g12" style={{ marginTop: 12 }}>
          {answer.data.items.map((item) => (
            <Found key={item.enterpriseId} item={item} q={q} />
          ))}
          {answer.data.items.length === 0 ? (
            <li className={`card ${styles['free'] ?? ''}`}>
              <p>{t('nobody')}</p>
              <RegisterButton name={q} size="l">
                {t('register', { name: q })}
              </RegisterButton>
            </li>
          ) : null}
        </ul>
      )}
      <p className="t13 c3" style={{ padding: '12px 0' }}>
        {t('trace')}
      </p>
    </PhonePage>
  );
}
