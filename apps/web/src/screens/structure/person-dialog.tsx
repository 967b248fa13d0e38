import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { usePeople } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { usePinyin } from '../../shared/pinyin/use-pinyin';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { type GrantDraft, GrantFields } from './grant-fields';
import { InvitationLink } from './invitation-link';
import { suggestedUsername } from './people';

/** A new person, and the link with which they set a password. */
export function PersonDialog({ unitId, onClose }: { readonly unitId: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('structure');
  const queries = useQueryClient();
  const people = usePeople();
  const pinyin = usePinyin();
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string>();
  const [phone, setPhone] = useState('');
  const [grant, setGrant] = useState<GrantDraft>({ unitId, role: 'member', from: today() });
  const taken = new Set(people.flatMap(({ username }) => (username === null ? [] : [username])));
  const username = typed ?? suggestedUsername(name, pinyin, taken);
  const invite = useMutation({
    mutationFn: async () => {
      const { role, from } = grant;
      await answerOf(
        api.POST('/api/v1/users', {
          body: {
            id,
            name: name.trim(),
            username,
            ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
            grants: [{ role, unitId: grant.unitId ?? '', from }],
          },
        }),
      );
      return answerOf(api.POST('/api/v1/users/{id}/invite', { params: { path: { id } } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
  const isWhole = name.trim() !== '' && username.length > 1 && grant.unitId !== null && grant.from !== '';
  return (
    <Sheet title={t('person.new')} onClose={onClose}>
      {invite.data === undefined ? (
        <div className="col g12">
          {invite.isError ? <ProblemNotice problem={invite.error} /> : null}
          <TextInput
            label={t('person.name')}
            value={name}
            maxLength={50}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('person.username')}
            description={t('person.usernameHint')}
            value={username}
            maxLength={64}
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value.trim())}
          />
          <TextInput
            label={t('person.phoneOptional')}
            type="tel"
            value={phone}
            maxLength={32}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <GrantFields draft={grant} onChange={setGrant} />
          <Button look="primary" size="l" disabled={!isWhole || invite.isPending} onClick={() => invite.mutate()}>
            {t('invite.make')}
          </Button>
        </div>
      ) : (
        <InvitationLink invitation={invite.data} name={name.trim()} />
      )}
    </Sheet>
  );
}
