/** The owner of an enterprise changed, how long it is protected, or who is responsible for it. */
export class OwnershipChanged {
  constructor(readonly enterpriseId: string) {}
}

/** A lead or the office decided about ownership: it is to be derived anew. */
export class OwnershipActed {
  constructor(readonly enterpriseId: string) {}
}

/** A unit asked to join or for a transfer, or got its answer. */
export class OwnershipRequestChanged {
  constructor(
    readonly requestId: string,
    readonly enterpriseId: string,
  ) {}
}
