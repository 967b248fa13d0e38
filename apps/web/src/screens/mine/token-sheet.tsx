import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../shared/evidence/date-field';
import { addDays, today } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { ShownOnce } from '../../shared/ui/shown-once';
import { type TokenGiven, useMakeToken } from './mine.queries';

const USUAL_DAYS = 90;
const SCOPES = ['read', 'write'] as const;

/** A token is told this once: afterwards it is only a name in the list. */
export function TokenSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('mine');
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenGiven['scope']>('read');
  const [expiresOn, setExpiresOn] = useState(addDays(today(), USUAL_DAYS));
  const make = useMakeToken();
  if (make.isSuccess)
    return (
      <Sheet title={t('token.make')} onClose={onClose}>
        <ShownOnce
          title={t('token.ready', { name: make.data.name })}
          text={t('token.once')}
          label={t('token.one')}
          value={make.data.token}
          copy={t('token.copy')}
          copied={t('copied')}
        />
      </Sheet>
    );
  const isReady = name.trim() !== '' && expiresOn >= today();
  return (
    <Sheet title={t('token.make')} onClose={onClose}>
      <form
        className="col g12"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !make.isPending) make.mutate({ name: name.trim(), scope, expiresOn });
        }}
      >
        {make.isError ? <ProblemNotice problem={make.error} /> : null}
        <TextInput
          label={t('token.name')}
          placeholder={t('token.example')}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Choice
          label={t('token.may')}
          value={scope}
          options={SCOPES.map((value) => ({ value, words: t(`token.scope.${value}`) }))}
          onChoose={setScope}
        />
        <DateField label={t('token.lastDay')} value={expiresOn} onChange={setExpiresOn} isPlan />
        <Button look="primary" size="big" type="submit" disabled={!isReady || make.isPending}>
          {t('token.make')}
        </Button>
      </form>
    </Sheet>
  );
}
