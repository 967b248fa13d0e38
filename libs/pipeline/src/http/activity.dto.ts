import { Transform } from 'class-transformer';
import { CHANNEL_CODES, LOST_REASON_CODES } from '#libs/enterprises';
import {
  BusinessDateField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import type { StatusChange } from '../change-status.js';
import { ACTIVITY_KINDS, type ActivityKind, WAIVABLE_STAGES, type WaivableStage } from '../domain/stage.js';

class ParticipantDto {
  @TextField({ max: 100 }) readonly name!: string;
  @TextField({ max: 100, optional: true }) readonly title?: string;
  @TextField({ max: 100, optional: true, description: 'of which side' }) readonly organisation?: string;
  @IdField({ optional: true }) readonly contactPersonId?: string;
}

class NextActionDto {
  @BusinessDateField() readonly on!: BusinessDate;
  @OneOfField(ACTIVITY_KINDS) readonly kind!: string;
  @TextField({ max: 500 }) readonly what!: string;
}

class DelegationDto {
  @CountField({ min: 1, max: 10_000, optional: true, description: 'how many came' }) readonly size?: number;
  @TextField({ max: 200, optional: true }) readonly head?: string;
  @TextField({ max: 1000, optional: true }) readonly members?: string;
}

export class LogActivityDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField({ min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' })
  readonly version?: number;
  @OneOfField(ACTIVITY_KINDS, { example: 'meeting' }) readonly kind!: ActivityKind;
  @IdField({ optional: true, description: 'for which unit; needed with grants in two' }) readonly unitId?: string;
  @BusinessDateField() readonly occurredOn!: BusinessDate;
  @BusinessDateField({ optional: true }) readonly endsOn?: BusinessDate;
  @InstantField({ optional: true }) readonly occurredAt?: string;
  @TextField({ max: 4000, description: 'what was said', example: '介绍了园区和电价，对方有意向。' })
  readonly summary!: string;
  @NestedField(() => ParticipantDto, { list: true, optional: true, maxItems: 50 })
  readonly participants?: ParticipantDto[];
  @IdField({ optional: true }) readonly receivedByUnitId?: string;
  @IdField({ optional: true }) readonly eventId?: string;
  @OneOfField(CHANNEL_CODES, { optional: true }) readonly channel?: string;
  @IdField({ optional: true }) readonly introducerId?: string;
  @TextField({ max: 1000, optional: true }) readonly outcome?: string;
  @NestedField(() => NextActionDto, { optional: true }) readonly nextAction?: NextActionDto;
  @IdField({ list: true, optional: true, maxItems: 30, description: 'ids of uploaded files' })
  readonly attachments?: string[];
  @FlagField({ optional: true, description: "on another unit's enterprise: record it, claim nothing" })
  readonly touch?: boolean;
  @FlagField({ optional: true, description: '领导带队' }) readonly leaderLed?: boolean;
  @NestedField(() => DelegationDto, { optional: true }) readonly delegation?: DelegationDto;
  @TextField({ max: 200, list: true, optional: true, maxItems: 30 }) readonly sites?: string[];
  @TextField({ max: 200, optional: true, description: '「暂无照片」的原因' }) readonly noPhotoReason?: string;
  @InstantField({ optional: true, description: "the phone's clock: kept, decides nothing" })
  readonly recordedOnDeviceAt?: string;
}

export class GiveWaiverDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField({ min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' })
  readonly version?: number;
  @OneOfField(WAIVABLE_STAGES) readonly stage!: WaivableStage;
  @IdField({ optional: true, description: 'needed for intent and signed' }) readonly projectId?: string;
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class PauseDto {
  @CountField({ min: 1, max: 2_000_000_000, optional: true }) readonly version?: number;
  @BusinessDateField({ description: 'until this day' }) readonly until!: BusinessDate;
  @TextField({ max: 1000 }) readonly reason!: string;

  change(): StatusChange {
    return { to: 'pause', until: this.until, reason: this.reason };
  }
}

export class ResumeDto {
  @CountField({ min: 1, max: 2_000_000_000, optional: true }) readonly version?: number;
}

export class LoseDto {
  @CountField({ min: 1, max: 2_000_000_000, optional: true }) readonly version?: number;
  @OneOfField(LOST_REASON_CODES) readonly reason!: string;
  @TextField({ max: 1000, optional: true }) readonly note?: string;

  change(): StatusChange {
    return { to: 'lose', reason: this.reason, ...(this.note === undefined ? {} : { note: this.note }) };
  }
}

export class ReopenDto {
  @CountField({ min: 1, max: 2_000_000_000, optional: true }) readonly version?: number;
  @TextField({ max: 1000 }) readonly reason!: string;

  change(): StatusChange {
    return { to: 'reopen', reason: this.reason };
  }
}

export class WaiveDto {
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class VoidEvidenceDto {
  @TextField({ max: 1000 }) readonly reason!: string;
  @NestedField(() => WaiveDto, {
    optional: true,
    description: 'waives the steps that would stand on nothing; true: with the reason of the void',
  })
  @Transform(({ value, obj }: { value: unknown; obj: { reason?: unknown } }) =>
    value === true ? Object.assign(new WaiveDto(), { reason: obj.reason }) : value,
  )
  readonly waive?: WaiveDto;
  @IdField({ list: true, optional: true, maxItems: 100 }) readonly alsoVoid?: string[];
}
