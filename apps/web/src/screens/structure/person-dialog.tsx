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
import { type PersonDraft, PersonFields } from './person-fields';

const NOBODY = { name: '', phone: '' };

/** A new person, and the link with which they set a password. */
export function PersonDialog({ unitId, onClose }: { readonly unitId: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('structure');
  const queries = useQueryClient();
  const people = usePeople();
  const pinyin = usePinyin();
  const [id] = useState(newId);
  const [draft, setDraft] = useState<Partial<Pick<PersonDraft, 'username'>> & Omit<PersonDraft, 'username'>>(NOBODY);
  const [grant, setGrant] = useState<GrantDraft>({ unitId, role: 'member', from: today() });
  const taken = new Set(people.flatMap(({ username }) => (username === null ? [] : [username])));
  const { name, phone } = draft;
  const username = draft.username ?? suggestedUsername(name, pinyin, taken);
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
          <PersonFields
            draft={{ ...draft, username }}
            give={(part) => setDraft((before) => ({ ...before, ...part }))}
            phoneLabel={t('person.phoneOptional')}
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
