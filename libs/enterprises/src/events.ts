/** The owner of an enterprise changed, or how long it is protected. */
export class OwnershipChanged {
  constructor(readonly enterpriseId: string) {}
}

/** A lead or the office decided about ownership: it is to be derived anew. */
export class OwnershipActed {
  constructor(readonly enterpriseId: string) {}
}
