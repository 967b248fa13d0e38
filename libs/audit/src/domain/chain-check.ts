import { type ChainEnd, hashOf, type Seal, type StoredEntry } from './chain.js';

/** What can be wrong with the trail, in words. */
export const FAULTS = {
  entry_changed: { zh: '这条记录被改动过', en: 'this entry was changed' },
  entry_removed: { zh: '这条记录被删除了', en: 'this entry was removed' },
  entry_inserted: { zh: '这条记录是后来插入的', en: 'this entry was inserted afterwards' },
  seal_removed: { zh: '从这个序号起的封存被删除了', en: 'the seals from this number on were removed' },
  chain_broken: { zh: '这一环与前一环接不上', en: 'this link does not hold on to the one before' },
  head_removed: {
    zh: '链尾短于保存的链头：末尾的记录被删除了',
    en: 'shorter than the kept head: the last entries were removed',
  },
  head_changed: { zh: '与保存的链头不符：整条链被重写过', en: 'not what the kept head says: the chain was rewritten' },
  head_not_signed: { zh: '保存的链头不是本系统签的', en: 'the kept head was not signed by this installation' },
} as const;
export type Fault = keyof typeof FAULTS;

export interface Finding {
  readonly fault: Fault;
  /** Of the link; none for an entry that has no seal. */
  readonly number: number | null;
  readonly entryId: string | null;
}

/** A link as it is found, with the entry that it seals, if that is still there. */
export interface FoundLink extends Seal {
  readonly entry: StoredEntry | null;
}

/**
 * What is wrong with a link that is found after `end`. Each is judged by what is stored before it,
 * so that one tampered entry is one finding and not one for every later link.
 */
export function checkLink(end: ChainEnd, link: FoundLink): Finding[] {
  const { number, entryId, previousHash, entry } = link;
  const found = (fault: Fault, at: number): Finding => ({ fault, number: at, entryId: at === number ? entryId : null });
  const findings: Finding[] = [];
  if (number !== end.number + 1) findings.push(found('seal_removed', end.number + 1));
  else if (previousHash !== end.hash || !isAfter(link, end)) findings.push(found('chain_broken', number));
  if (entry === null) findings.push(found('entry_removed', number));
  else if (hashOf(number, previousHash, entry) !== link.hash) findings.push(found('entry_changed', number));
  return findings;
}

type Place = Pick<Seal, 'entryRecordedAt' | 'entryId'>;

function isAfter(link: Place, end: Place): boolean {
  if (link.entryRecordedAt !== end.entryRecordedAt) return link.entryRecordedAt > end.entryRecordedAt;
  return link.entryId > end.entryId;
}
