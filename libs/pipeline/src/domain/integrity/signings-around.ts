import type { ProjectFile } from '../dossier.js';
import type { SignedByGroup, Signings } from './signing.js';

/** By what the signings of one investor are measured. */
export type SigningsAround = Omit<Signings, 'projects'>;

/** What the database holds already: signings by parent group, and contract amounts by chain. */
export interface KnownSignings {
  readonly ofGroups: ReadonlyMap<string, readonly SignedByGroup[]>;
  readonly amountsOfChain: Signings['amountsOfChain'];
}

export const NO_SIGNINGS: KnownSignings = { ofGroups: new Map(), amountsOfChain: new Map() };

/** A firm that is new, as far as the rules look at it. */
interface Firm {
  readonly id: string;
  readonly name?: string;
  readonly parentGroup?: string | null;
}

/** Of many new firms with their projects: what each of them is measured by, beside what is known. */
export function around(
  firms: readonly Firm[],
  projects: readonly ProjectFile[],
  { ofGroups, amountsOfChain: knownAmounts }: KnownSignings,
): (enterpriseId: string) => SigningsAround {
  const firmOf = new Map(firms.map((firm) => [firm.id, firm]));
  const byGroup = new Map<string, (SignedByGroup & { readonly enterpriseId: string })[]>();
  const amountsOfChain = new Map([...knownAmounts].map(([chain, amounts]) => [chain, [...amounts]]));
  for (const { enterpriseId, traits, facts } of projects) {
    const { parentGroup = null, name = '' } = firmOf.get(enterpriseId) ?? {};
    for (const { kind, id, on, amountYuan } of facts) {
      if (kind !== 'contract') continue;
      if (parentGroup !== null && on !== null) {
        add(byGroup, parentGroup, { evidenceId: id, on, enterpriseName: name, enterpriseId });
      }
      if (traits.chain !== null && amountYuan !== null) add(amountsOfChain, traits.chain, amountYuan);
    }
  }
  return (enterpriseId) => {
    const group = firmOf.get(enterpriseId)?.parentGroup ?? null;
    if (group === null) return { ofGroup: [], amountsOfChain };
    const others = (byGroup.get(group) ?? []).filter((signed) => signed.enterpriseId !== enterpriseId);
    return { ofGroup: [...(ofGroups.get(group) ?? []), ...others], amountsOfChain };
  };
}

/** Lists by key. */
export function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}
