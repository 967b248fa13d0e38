import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { EnterpriseStore, enterpriseOwned } from '#libs/enterprises';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import { type Case, Cases } from './cases.js';
import { refuseFuture } from './domain/dates-in-order.js';
import { factRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { type ActivityKind, STAGE_OF_KIND } from './domain/stage.js';
import { apply } from './domain/stage-machine.js';
import { ladderOf } from './domain/steps.js';
import { ActivityLogged, TouchLogged } from './events.js';
import { omit } from './omit.js';
import { References } from './references.js';

export interface Activity {
  readonly id?: string;
  readonly version?: number;
  readonly kind: ActivityKind;
  readonly unitId?: string;
  readonly occurredOn: BusinessDate;
  readonly touch?: boolean;
  readonly eventId?: string;
  readonly attachments?: readonly string[];
  readonly noPhotoReason?: string;
  readonly nextAction?: { readonly on: BusinessDate; readonly kind: string; readonly what: string };
  readonly channel?: string;
  readonly introducerId?: string;
  readonly receivedByUnitId?: string;
  readonly summary?: string;
  readonly participants?: readonly { readonly name: string; readonly title?: string }[];
  readonly recordedOnDeviceAt?: string;
}

export interface LoggedActivity {
  readonly evidenceId: string;
  readonly enterpriseId: string;
}

/** A unit met the enterprise, or the enterprise came to see the city. */
@Injectable()
export class LogActivity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly enterprises: EnterpriseStore,
    private readonly references: References,
    private readonly units: FindUnits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws enterprise_owned, version_conflict, stage_evidence_missing, stage_dates_out_of_order, photo_or_reason_needed */
  async run(actor: Actor, givenId: string, activity: Activity): Promise<Made<LoggedActivity>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'activity', activity, givenId);
      if (again) return new Made({ evidenceId: id, enterpriseId: givenId }, true);

      const enterpriseId = await this.within(tx, actor, givenId, { ...activity, id });
      return new Made({ evidenceId: id, enterpriseId }, false);
    });
  }

  /** As part of a unit of work that logs several. Answers of which enterprise it is: of a merged one the survivor. */
  async within(
    tx: Transaction,
    actor: Actor,
    givenId: string,
    activity: Activity & { readonly id: string },
  ): Promise<string> {
    const { id } = activity;
    const unitId = await this.units.acting(actor, activity.unitId);
    permit(actor, 'activity.log', { ownUnits: [unitId] });
    const opened = await this.cases.open(tx, givenId);
    const enterpriseId = opened.enterprise.id;
    const touch = await this.touchOrRefuse(tx, opened, unitId, activity.touch === true);
    // A touch claims nothing, and its unit may not be told how the enterprise stands.
    await this.cases.refuseStale(tx, opened, touch ? undefined : activity.version);
    await this.references.check(tx, actor, activity);
    this.holdToTheLaw(opened, activity);

    const { kind, occurredOn, eventId = null, nextAction } = activity;
    const fact = factRecordedAt(tx.recordedAt, { id, enterpriseId, kind, on: occurredOn, unitId, touch, eventId });
    const detail = omit(activity, 'id', 'version', 'kind', 'occurredOn', 'unitId', 'touch', 'eventId');
    await this.cases.add(tx, actor, opened, [{ fact, detail }], nextAction === undefined ? {} : { nextAction });
    await this.keepChannel(tx, opened, activity);
    await this.audit.record(tx, actor, {
      action: 'activity.log',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      changes: { evidenceId: id, kind, occurredOn, unitId, touch },
    });
    await tx.emit(new ActivityLogged(enterpriseId, id, kind, occurredOn));
    if (touch) await tx.emit(new TouchLogged(enterpriseId, id, unitId));
    return enterpriseId;
  }

  /** An enterprise's channel is that of its first contact (domain.md §3). */
  private async keepChannel(
    tx: Transaction,
    { enterprise, dossier }: Case,
    { kind, channel, introducerId }: Activity,
  ): Promise<void> {
    const isFirstContact =
      STAGE_OF_KIND[kind] === 'contacted' && !dossier.facts.some(({ stage }) => stage === 'contacted');
    if (channel !== undefined && isFirstContact) {
      await this.enterprises.saveChannel(tx, enterprise.id, channel, introducerId ?? null);
    }
  }

  /** domain.md §5.2; fine-print 15: on an unowned, open or own enterprise a touch is an ordinary contact. */
  private async touchOrRefuse(tx: Transaction, opened: Case, unitId: string, touch: boolean): Promise<boolean> {
    const relation = await this.cases.relation(tx, opened, unitId);
    if (relation === 'free' || relation === 'mine') return false;
    if (touch || relation === 'joined') return touch;
    throw await enterpriseOwned(this.units, opened.enterprise);
  }

  private holdToTheLaw({ dossier }: Case, { kind, occurredOn, attachments = [], noPhotoReason }: Activity): void {
    const today = this.clock.today();
    const stage = STAGE_OF_KIND[kind];
    if (stage === null) refuseFuture(kind, occurredOn, today);
    else apply(ladderOf(dossier), { stage, on: occurredOn }, today);
    if (kind === 'inbound_visit' && attachments.length === 0 && noPhotoReason === undefined) {
      throw problems.photo_or_reason_needed();
    }
  }
}
