import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api, type Schemas } from './client';

export type Unit = Schemas['UnitDto'];
export type Person = Schemas['UserDto'];

const NO_UNIT: readonly Unit[] = [];
const NOBODY: readonly Person[] = [];
const AT_MOST = 200;
const FRESH_MILLIS = 10 * 60_000;

/** All units of the city: few, and named by every list. */
const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () =>
    allPages((cursor) => answerOf(api.GET('/api/v1/units', { params: { query: { limit: AT_MOST, ...cursor } } }))),
  staleTime: FRESH_MILLIS,
});

export function useUnits(): readonly Unit[] {
  return useUnitsAnswer().data ?? NO_UNIT;
}

/** With its pending and its problem, for the screen that is about them. */
export function useUnitsAnswer() {
  return useQuery(unitsQuery);
}

const peopleQuery = queryOptions({
  queryKey: ['users'],
  queryFn: () =>
    allPages((cursor) => answerOf(api.GET('/api/v1/users', { params: { query: { limit: AT_MOST, ...cursor } } }))),
  staleTime: FRESH_MILLIS,
});

export function usePeople(): readonly Person[] {
  return usePeopleAnswer().data ?? NOBODY;
}

export function usePeopleAnswer() {
  return useQuery(peopleQuery);
}

/** Names of people by id. */
export function useNames(): ReadonlyMap<string, string> {
  const people = usePeople();
  return useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people]);
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

async function allPages<Item>(read: (cursor: { readonly cursor?: string }) => Promise<PageOf<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: { readonly cursor?: string } = {};
  for (;;) {
    const { items, nextCursor } = await read(cursor);
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = { cursor: nextCursor };
  }
}
