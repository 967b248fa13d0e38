import { useRef, useState } from 'react';

type Ids = ReadonlySet<string>;
const NONE: Ids = new Set();

/** Which rows are picked; a list that is read again keeps them. */
export interface Selection {
  readonly has: (id: string) => boolean;
  /** With `toHere` all from the row before to this one. */
  readonly toggle: (id: string, toHere: boolean) => void;
  readonly pick: (ids: readonly string[]) => void;
}

export function useSelection(listed: readonly string[]): Selection {
  const [picked, setPicked] = useState(NONE);
  const before = useRef<string | undefined>(undefined);
  return {
    has: (id) => picked.has(id),
    toggle: (id, toHere) => {
      setPicked(toggled(picked, listed, id, toHere ? before.current : undefined));
      before.current = id;
    },
    pick: (ids) => setPicked(new Set(ids)),
  };
}

/** The row and, where there is one before, all between become what the row becomes. */
export function toggled(picked: Ids, listed: readonly string[], id: string, before: string | undefined): Ids {
  const here = listed.indexOf(id);
  const there = before === undefined ? -1 : listed.indexOf(before);
  const from = there === -1 ? here : Math.min(here, there);
  const changed = listed.slice(from, Math.max(here, there) + 1);
  if (!picked.has(id)) return new Set([...picked, ...changed]);
  return new Set([...picked].filter((each) => !changed.includes(each)));
}
