import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';

export type Channel = Schemas['ChannelDto'];
export type ChannelGiven = Schemas['ChannelGivenDto'];
export type ChannelCode = Channel['channel'];

/** Whose channels: the person's own, or a unit's robots. */
export type Owner = { readonly kind: 'me' } | { readonly kind: 'unit'; readonly id: string; readonly name: string };

const keyOf = (owner: Owner) => ['channels', owner.kind === 'me' ? 'me' : owner.id] as const;

export const channelsQuery = (owner: Owner) =>
  queryOptions({
    queryKey: keyOf(owner),
    queryFn: () =>
      answerOf(
        owner.kind === 'me'
          ? api.GET('/api/v1/me/channels')
          : api.GET('/api/v1/units/{id}/channels', { params: { path: { id: owner.id } } }),
      ),
  });

export function useChannelActs(owner: Owner) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: Schemas['ChangeChannelsDto']) =>
      answerOf(
        owner.kind === 'me'
          ? api.PUT('/api/v1/me/channels', { body })
          : api.PUT('/api/v1/units/{id}/channels', { params: { path: { id: owner.id } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(owner) }),
  });
  const tryOut = useMutation({
    mutationFn: (channel: ChannelCode) =>
      answerOf(
        owner.kind === 'me'
          ? api.POST('/api/v1/me/channels/test', { body: { channel } })
          : api.POST('/api/v1/units/{id}/channels/test', { params: { path: { id: owner.id } }, body: { channel } }),
      ),
  });
  return { change, tryOut };
}
