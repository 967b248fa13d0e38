import type { Transaction } from '#libs/database';
import { type IntroducerFacts, isUniqueByName } from './domain/introducer-facts.js';
import { nameKey } from './domain/name-key.js';
import { problems } from './domain/problems.js';
import type { IntroducerStore } from './store/introducer.store.js';

/** Of two that register the same at once, the second waits and gets this answer. @throws introducer_exists */
export async function refuseRegistered(
  tx: Transaction,
  introducers: IntroducerStore,
  facts: IntroducerFacts,
  exceptId?: string,
): Promise<void> {
  if (!isUniqueByName(facts.kind)) return;
  await tx.lockKeys([`introducer-name:${facts.kind}:${nameKey(facts.name)}`]);
  const known = await introducers.named(tx, facts);
  if (known !== undefined && known.id !== exceptId) throw problems.introducer_exists({ introducerId: known.id });
}
