import type { Traces } from './domain/erasure.js';

/** The owner of an enterprise changed, how long it is protected, or who is responsible for it. */
export class OwnershipChanged {
  constructor(readonly enterpriseId: string) {}
}

/** A lead or the office decided about ownership: it is to be derived anew. */
export class OwnershipActed {
  constructor(readonly enterpriseId: string) {}
}

/** A ledger says that a unit met what another unit holds: the office is to look at it. */
export class OwnershipCollided {
  constructor(
    readonly collisionId: string,
    readonly enterpriseId: string,
  ) {}
}

/** The office decided what a ledger said otherwise than who owns it. */
export class OwnershipCollisionSettled {
  constructor(readonly collisionId: string) {}
}

/** A unit asked to join or for a transfer, or got its answer. */
export class OwnershipRequestChanged {
  constructor(
    readonly requestId: string,
    readonly enterpriseId: string,
  ) {}
}

/** Two enterprises turned out to be one: all facts are the survivor's. `ownerUnitIds`: who owned either. */
export class EnterprisesMerged {
  constructor(
    readonly fromId: string,
    readonly intoId: string,
    readonly ownerUnitIds: readonly string[],
  ) {}
}

/** They are two after all: what had moved is back. `ownerUnitIds`: who owns either. */
export class EnterprisesSplit {
  constructor(
    readonly fromId: string,
    readonly intoId: string,
    readonly ownerUnitIds: readonly string[],
  ) {}
}

/** A person of an enterprise is erased: what others wrote down of them goes in the same transaction. Never stored. */
export class ContactPersonErased {
  constructor(
    readonly enterpriseId: string,
    readonly traces: Traces,
  ) {}
}
