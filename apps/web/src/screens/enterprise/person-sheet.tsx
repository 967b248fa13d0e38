import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import termZh from '../../shared/i18n/term.zh.json';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { ContactPerson } from './enterprise.queries';
import { blankPerson, bodyOfChange, bodyOfNew, draftOf, type PersonDraft } from './person-draft';

const ROLES = Object.keys(termZh.decisionRole) as PersonDraft['decisionRole'][];

/** A new contact person, or a correction: what is masked stays as it is unless something is written in its place. */
export function PersonSheet({
  enterpriseId,
  person,
  onErase,
  onClose,
}: {
  readonly enterpriseId: string;
  readonly person?: ContactPerson | undefined;
  /** Absent where nobody may erase, or nothing is there to be erased. */
  readonly onErase?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() => (person === undefined ? blankPerson : draftOf(person)));
  const give = (part: Partial<PersonDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = useDecision(
    () =>
      person === undefined
        ? answerOf(
            api.POST('/api/v1/enterprises/{id}/contact-persons', {
              params: { path: { id: enterpriseId } },
              body: { id, ...bodyOfNew(draft) },
            }),
          )
        : answerOf(
            api.PATCH('/api/v1/contact-persons/{id}', {
              params: { path: { id: person.id } },
              body: bodyOfChange(draft, person),
            }),
          ),
    t(person === undefined ? 'people.added' : 'people.changed', { name: draft.name.trim() }),
    onClose,
  );
  const text = (field: 'title' | 'wechat' | 'email', maxLength: number) => (
    <TextInput
      label={t(`people.field.${field}`)}
      placeholder={person === undefined ? undefined : ((field === 'title' ? null : person[field]) ?? undefined)}
      maxLength={maxLength}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => give({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Sheet title={t(person === undefined ? 'people.add' : 'people.change')} onClose={onClose}>
      <form
        className="col g12"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.name.trim() !== '' && !save.isPending) save.mutate('');
        }}
      >
        {save.isError ? <ProblemNotice problem={save.error} /> : null}
        <TextInput
          label={t('people.field.name')}
          maxLength={50}
          autoComplete="off"
          data-autofocus
          value={draft.name}
          onChange={(event) => give({ name: event.currentTarget.value })}
        />
        {text('title', 100)}
        <Textarea
          label={t('people.field.phones')}
          description={t(person === undefined ? 'people.phonesHint' : 'people.maskedHint')}
          placeholder={person?.phones.join('\n')}
          autosize
          minRows={1}
          inputMode="tel"
          value={draft.phones}
          onChange={(event) => give({ phones: event.currentTarget.value })}
        />
        {text('wechat', 60)}
        {text('email', 100)}
        <Choice
          label={t('people.field.role')}
          value={draft.decisionRole}
          options={ROLES.map((value) => ({ value, words: term(`decisionRole.${value}`) }))}
          onChoose={(decisionRole) => give({ decisionRole })}
        />
        <Button look="primary" size="big" type="submit" disabled={draft.name.trim() === '' || save.isPending}>
          {t('people.save')}
        </Button>
        {onErase === undefined ? null : (
          <Button look="quiet" className="seal" onClick={onErase}>
            {t('people.erase')}
          </Button>
        )}
      </form>
    </Sheet>
  );
}
