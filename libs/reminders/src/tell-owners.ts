import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import {
  EnterprisesMerged,
  EnterprisesSplit,
  OwnershipCollided,
  OwnershipCollisionSettled,
  OwnershipRequestChanged,
} from '#libs/enterprises';
import { FindUnits } from '#libs/organisation';
import { TouchLogged } from '#libs/pipeline';
import type { Told } from './domain/notices.js';
import { SendNotice } from './send-notice.js';
import { NoticeStore } from './store/notice.store.js';

/** Another unit touched it: the owner is told, its lead and the member responsible (domain.md §5.2). */
@Injectable()
@Subscriber(TouchLogged)
export class TellOfTouch implements SubscriberOf<TouchLogged> {
  constructor(
    private readonly facts: NoticeStore,
    private readonly notices: SendNotice,
    private readonly units: FindUnits,
  ) {}

  async handle({ evidenceId, unitId }: TouchLogged, tx: Transaction): Promise<void> {
    const touched = await this.facts.touched(tx, evidenceId);
    if (touched === undefined || touched.ownerUnitId === null) return;
    const { enterprise, on, ownerUnitId, responsibleUserId } = touched;
    const by = await this.units.nameOf(unitId);
    const told = [{ userId: responsibleUserId, unitId: ownerUnitId }, ...leadsOf([ownerUnitId])];
    await this.notices.run(tx, [evidenceId], told, {
      kind: 'touched',
      enterprise,
      by,
      on,
    });
  }
}

/** Who asked to join or for a transfer is told the answer; where the office gave it, the owner is told too. */
@Injectable()
@Subscriber(OwnershipRequestChanged)
export class TellOfAnswer implements SubscriberOf<OwnershipRequestChanged> {
  constructor(
    private readonly facts: NoticeStore,
    private readonly notices: SendNotice,
    private readonly units: FindUnits,
  ) {}

  async handle({ requestId }: OwnershipRequestChanged, tx: Transaction): Promise<void> {
    const answered = await this.facts.answered(tx, requestId);
    if (answered === undefined) return;
    const { askedBy, unitId, askedOwnerUnitId, ...facts } = answered;
    await this.notices.run(tx, [requestId], [{ userId: askedBy, unitId }], { kind: 'request_answered', ...facts });
    if (facts.answeredFor === 'owner') return;
    const { enterprise, asked, state } = facts;
    const by = await this.units.nameOf(unitId);
    await this.notices.run(tx, [requestId], leadsOf([askedOwnerUnitId]), {
      kind: 'request_decided',
      enterprise,
      by,
      asked,
      state,
    });
  }
}

/** Two are one: both owners are told (domain.md §3). */
@Injectable()
@Subscriber(EnterprisesMerged)
export class TellOfMerge implements SubscriberOf<EnterprisesMerged> {
  constructor(
    private readonly facts: NoticeStore,
    private readonly notices: SendNotice,
    private readonly units: FindUnits,
  ) {}

  async handle({ fromId, intoId, ownerUnitIds }: EnterprisesMerged, tx: Transaction): Promise<void> {
    const gone = await this.facts.named(tx, fromId);
    const survivor = await this.facts.named(tx, intoId);
    if (gone === undefined || survivor === undefined) return;
    const { ownerUnitId } = survivor;
    const owner = ownerUnitId === null ? null : ((await this.units.byId(ownerUnitId))?.name ?? null);
    await this.notices.run(tx, [fromId, intoId, String(tx.recordedAt)], leadsOf(ownerUnitIds), {
      kind: 'merged',
      gone: gone.name,
      survivor: survivor.name,
      owner,
    });
  }
}

@Injectable()
@Subscriber(EnterprisesSplit)
export class TellOfSplit implements SubscriberOf<EnterprisesSplit> {
  constructor(
    private readonly facts: NoticeStore,
    private readonly notices: SendNotice,
  ) {}

  async handle({ fromId, intoId, ownerUnitIds }: EnterprisesSplit, tx: Transaction): Promise<void> {
    const one = await this.facts.named(tx, fromId);
    const other = await this.facts.named(tx, intoId);
    if (one === undefined || other === undefined) return;
    await this.notices.run(tx, [fromId, intoId, String(tx.recordedAt)], leadsOf(ownerUnitIds), {
      kind: 'split',
      one: one.name,
      other: other.name,
    });
  }
}

/** A ledger has what another unit owns: the office is told, once for all that one unit of work takes in (domain.md §5.1). */
@Injectable()
@Subscriber(OwnershipCollided)
export class TellOfCollision implements SubscriberOf<OwnershipCollided> {
  constructor(
    private readonly notices: SendNotice,
    private readonly units: FindUnits,
  ) {}

  async handle(_: OwnershipCollided, tx: Transaction): Promise<void> {
    const offices = (await this.units.all()).filter(({ kind }) => kind === 'office').map(({ id }) => id);
    await this.notices.run(tx, [String(tx.recordedAt)], leadsOf(offices.slice(0, 1)), { kind: 'collided' });
  }
}

/** The office kept the owner or transferred it: both units are told. */
@Injectable()
@Subscriber(OwnershipCollisionSettled)
export class TellOfSettledCollision implements SubscriberOf<OwnershipCollisionSettled> {
  constructor(
    private readonly facts: NoticeStore,
    private readonly notices: SendNotice,
    private readonly units: FindUnits,
  ) {}

  async handle({ collisionId }: OwnershipCollisionSettled, tx: Transaction): Promise<void> {
    const settled = await this.facts.settled(tx, collisionId);
    if (settled === undefined) return;
    const { enterprise, ownerUnitId, unitId, state } = settled;
    await this.notices.run(tx, [collisionId], leadsOf([ownerUnitId, unitId]), {
      kind: 'collision_settled',
      enterprise,
      owner: await this.units.nameOf(ownerUnitId),
      claimant: await this.units.nameOf(unitId),
      state,
    });
  }
}

function leadsOf(unitIds: readonly string[]): Told[] {
  return unitIds.map((unitId) => ({ userId: null, unitId }));
}
