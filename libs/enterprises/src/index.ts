/** Enterprises, their people and introducers, who they are and who owns them (domain.md §3, §5). */
export { enterpriseOwned } from './collisions.js';
export { CreateEnterprise, type EnterpriseGiven } from './create-enterprise.js';
export { areaNamed, areaStem, areaWords, isArea } from './domain/areas.js';
export { CHAIN_CODES, CHAIN_POSITIONS, CHAINS, type Chain, type ChainPosition, chainOfWord } from './domain/chains.js';
export { CHANNEL_CODES, CHANNELS, type Channel, INTRODUCER_KINDS, type IntroducerKind } from './domain/channels.js';
export { type ContactDetails, NO_DETAILS } from './domain/contact-person.js';
export type { Enterprise, EnterpriseFacts, HonourHeld, NextAction, Standing } from './domain/enterprise.js';
export { factsAfter, NO_FACTS } from './domain/enterprise-facts.js';
export type { Sight } from './domain/enterprise-list.js';
export { HONOUR_CODES, HONOURS, type Honour, isOfFourKindsOf500 } from './domain/honours.js';
export { industryName, isIndustry, isManufacturing } from './domain/industries.js';
export type { IntroducerFacts } from './domain/introducer-facts.js';
export { LOST_REASON_CODES, LOST_REASONS, type LostReason } from './domain/lost-reasons.js';
export { maskEmail, maskPhone, maskWechat, normalPhone } from './domain/masking.js';
export { nameKey } from './domain/name-key.js';
export { type Claim, type Ownership, ownerOf } from './domain/ownership.js';
export { type Identity, type Match, matchOf, sameAmong } from './domain/same-enterprise.js';
export { ENTERPRISE_STATUSES, type EnterpriseStatus, STAGES, type Stage } from './domain/stage.js';
export { isValidUscc, normalUscc } from './domain/uscc.js';
export { type EnterpriseItem, type EnterpriseView, EnterpriseViews, type OwnerView } from './enterprise-views.js';
export { EnterprisesModule } from './enterprises.module.js';
export { type ListQuery, ReadEnterprises } from './read-enterprises.js';
export { isInSight, sightOf, unitsThatOwn, unitsThatWork } from './sight.js';
export { type ContactPerson, ContactPersonStore } from './store/contact-person.store.js';
export {
  EnterpriseStore,
  type LockedEnterprise,
  type NewEnterprise,
  type NewStanding,
  type NewStatus,
} from './store/enterprise.store.js';
export { type Introducer, IntroducerStore } from './store/introducer.store.js';
