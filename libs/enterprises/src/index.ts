/** Enterprises, their people and introducers, who they are and who owns them (domain.md §3, §5). */
export { enterpriseOwned } from './collisions.js';

export { areaNamed, areaStem, areaWords, isArea } from './domain/areas.js';
export { CHAIN_CODES, CHAIN_POSITIONS, CHAINS, type Chain, chainOfWord } from './domain/chains.js';
export { CHANNEL_CODES, CHANNELS, type Channel } from './domain/channels.js';
export { type ContactDetails } from './domain/contact-person.js';
export type { EnterpriseFacts, FlagMark, HonourHeld, NextAction } from './domain/enterprise.js';
export { withoutPerson } from './domain/erasure.js';

export { HONOUR_CODES, HONOURS, type Honour } from './domain/honours.js';
export { isIndustry } from './domain/industries.js';

export { LOST_REASON_CODES, LOST_REASONS } from './domain/lost-reasons.js';
export { maskSaid, normalPhone, withoutNumbers } from './domain/masking.js';
export { decidedAfterMerge, decidedAfterSplit, keptOf, type Merge } from './domain/merge.js';
export { nameKey } from './domain/name-key.js';
export {
  actsBy,
  type Claim,
  type Footing,
  isPast,
  NO_ACTS,
  type OwnershipActs,
  type OwnershipPeriod,
  ownershipOf,
  type Relation,
  type Renewal,
  type SignedSpan,
} from './domain/ownership.js';
export { type OwnershipRequest } from './domain/ownership-request.js';
export type { DatedProtection } from './domain/protection.js';
export { sameAmong } from './domain/same-enterprise.js';
export { ENTERPRISE_STATUSES, type EnterpriseStatus, STAGE_NAMES, STATUS_NAMES } from './domain/stage.js';
export { isValidUscc, normalUscc } from './domain/uscc.js';
export { type EnterpriseItem } from './enterprise-views.js';
export { EnterprisesModule } from './enterprises.module.js';
export {
  ContactPersonErased,
  EnterprisesMerged,
  EnterprisesSplit,
  OwnershipActed,
  OwnershipChanged,
  OwnershipCollided,
  OwnershipCollisionSettled,
  OwnershipRequestChanged,
} from './events.js';
export { type DerivedOwnership, Ownerships } from './ownerships.js';
export { PersonsToCall, type PersonToCall } from './persons-to-call.js';
export type { DuplicateCandidate } from './possible-duplicates.js';
export { type ListQuery, ReadEnterprises } from './read-enterprises.js';
export { type Passage, ReadPassages } from './read-passages.js';
export { RecogniseNames } from './recognise-names.js';
export { ReportCollision } from './report-collision.js';

export { ContactPersonStore } from './store/contact-person.store.js';
export {
  EnterpriseStore,
  type LockedEnterprise,
} from './store/enterprise.store.js';
export { IntroducerStore } from './store/introducer.store.js';
export { MergeStore } from './store/merge.store.js';
export { actsOfFinished, type FinishedAct, OwnershipStore } from './store/ownership.store.js';
export {
  type FinishedCollision,
  type LedgerReport,
  OwnershipCollisionStore,
} from './store/ownership-collision.store.js';
export { OwnershipRequestStore } from './store/ownership-request.store.js';
export { ProtectionStore } from './store/protection.store.js';
