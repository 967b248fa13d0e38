import { ApiProperty } from '@nestjs/swagger';
import { BusinessDateField, CountField, IdField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { LOOKUP_MATCHES, type LookupMatch } from '../domain/lookup.js';
import { RELATIONS, type Relation } from '../domain/ownership.js';
import { REQUEST_KINDS, REQUEST_STATES, type RequestKind, type RequestState } from '../domain/ownership-request.js';
import { STAGES, type Stage } from '../domain/stage.js';
import { REQUEST_SCOPES, type RequestScope } from '../read-ownership-requests.js';
import { COLLISION_STATES, type CollisionState } from '../store/ownership-collision.store.js';
import { OwnerDto } from './enterprise.dto.js';

const CLIENT_ID = { optional: true, description: 'chosen by the client: a resend has the effect of once' } as const;
const REASON = { max: 500, example: '该企业负责人为我队所在商会会员' } as const;
const UUID = { type: String, format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const DAY = { type: String, format: 'date' } as const;
const MOST_AT_ONCE = 200;

export class TransferRequestDto {
  @IdField(CLIENT_ID) readonly id?: string;
  @IdField({ optional: true, description: 'for which unit, where one has several' }) readonly unitId?: string;
  @TextField(REASON) readonly reason!: string;
}

export class JoinRequestDto extends TransferRequestDto {
  @CountField({ min: 1, max: 99, optional: true, description: 'the share that is asked for, of projects to come' })
  readonly percent?: number;
}

export class AcceptRequestDto {
  @TextField({ ...REASON, optional: true }) readonly reason?: string;
}

export class DeclineRequestDto {
  @TextField(REASON) readonly reason!: string;
}

export class DecideRequestDto {
  @OneOfField(['accept', 'decline']) readonly decision!: 'accept' | 'decline';
  @TextField(REASON) readonly reason!: string;
}

export class RequestQueryDto extends PageQuery {
  @OneOfField(REQUEST_SCOPES, {
    optional: true,
    description: 'asked by own units, to be answered by them, or waiting for the office',
  })
  readonly scope?: RequestScope;
  @OneOfField(REQUEST_STATES, { optional: true }) readonly state?: RequestState;
  @IdField({ optional: true }) readonly enterpriseId?: string;
}

export class CollisionQuery extends PageQuery {
  @OneOfField(COLLISION_STATES, { optional: true, description: 'default: open' }) readonly state?: CollisionState;
}

export class SettleCollisionDto {
  @OneOfField(['keep', 'transfer']) readonly decision!: 'keep' | 'transfer';
  @TextField(REASON) readonly note!: string;
}

class RequestedEnterpriseDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
}

export class OwnershipRequestDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty({ enum: REQUEST_KINDS }) readonly kind!: RequestKind;
  @ApiProperty({ enum: REQUEST_STATES }) readonly state!: RequestState;
  @ApiProperty({ type: RequestedEnterpriseDto }) readonly enterprise!: RequestedEnterpriseDto;
  @ApiProperty(UUID) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ ...UUID, nullable: true }) readonly ownerUnitId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerUnitName!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly percent!: number | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty(INSTANT) readonly askedAt!: string;
  @ApiProperty(UUID) readonly askedBy!: string;
  @ApiProperty({ type: String, nullable: true }) readonly askedByName!: string | null;
  @ApiProperty({ enum: ['owner', 'office'], type: String, nullable: true, description: 'whose answer is awaited' })
  readonly turn!: 'owner' | 'office' | null;
  @ApiProperty({ ...DAY, description: 'without answer, the office decides from this day' })
  readonly officeFrom!: string;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly answeredAt!: string | null;
  @ApiProperty({ ...UUID, nullable: true }) readonly answeredBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly answeredByName!: string | null;
  @ApiProperty({ enum: ['owner', 'office'], type: String, nullable: true }) readonly answeredFor!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly answer!: string | null;
}

export class CollisionDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty({ type: RequestedEnterpriseDto }) readonly enterprise!: RequestedEnterpriseDto;
  @ApiProperty({ ...UUID, description: 'whose ledger says that it was there' }) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ ...UUID, description: 'who owned it when the ledger came' }) readonly ownerUnitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly ownerUnitName!: string | null;
  @ApiProperty(UUID) readonly evidenceId!: string;
  @ApiProperty({ ...DAY, nullable: true }) readonly on!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'file and row of the ledger',
  })
  readonly source!: Record<string, unknown> | null;
  @ApiProperty({ enum: COLLISION_STATES }) readonly state!: CollisionState;
  @ApiProperty(INSTANT) readonly recordedAt!: string;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly settledAt!: string | null;
  @ApiProperty({ ...UUID, nullable: true }) readonly settledBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class CollisionPageDto extends pageOf(CollisionDto) {}

export class OwnershipRequestPageDto extends pageOf(OwnershipRequestDto) {}

export class ExtendProtectionDto {
  @IdField(CLIENT_ID) readonly id?: string;
  @BusinessDateField({ description: 'the last protected day' }) readonly until!: BusinessDate;
  @TextField(REASON) readonly reason!: string;
}

class OwnershipPeriodDto {
  @ApiProperty(UUID) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty(INSTANT) readonly since!: string;
  @ApiProperty({ enum: ['claim', 'transfer'] }) readonly basis!: 'claim' | 'transfer';
  @ApiProperty({ ...DAY, nullable: true, description: 'the last protected day' })
  readonly protectedUntil!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly endedAt!: string | null;
  @ApiProperty({ enum: ['lapse', 'transfer'], type: String, nullable: true })
  readonly endedBy!: 'lapse' | 'transfer' | null;
}

class JoinedUnitDto {
  @ApiProperty(UUID) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly percent!: number | null;
  @ApiProperty(INSTANT) readonly since!: string;
}

class ExtensionDto {
  @ApiProperty(INSTANT) readonly extendedAt!: string;
  @ApiProperty(DAY) readonly until!: string;
  @ApiProperty() readonly reason!: string;
}

export class OwnershipDto {
  @ApiProperty(UUID) readonly enterpriseId!: string;
  @ApiProperty({ type: OwnerDto, nullable: true }) readonly owner!: OwnerDto | null;
  @ApiProperty({ ...UUID, nullable: true }) readonly responsibleUserId!: string | null;
  @ApiProperty({ type: [OwnershipPeriodDto] }) readonly periods!: OwnershipPeriodDto[];
  @ApiProperty({ type: [JoinedUnitDto] }) readonly joined!: JoinedUnitDto[];
  @ApiProperty({ type: [ExtensionDto] }) readonly extensions!: ExtensionDto[];
}

export class LookupQuery {
  @TextField({ min: 2, max: 100, example: '正窗门窗', description: 'a name, a short name, a part of it, or a USCC' })
  readonly q!: string;
}

class LookupOwnerDto {
  @ApiProperty(UUID) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
}

class LookupItemDto {
  @ApiProperty(UUID) readonly enterpriseId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: LOOKUP_MATCHES }) readonly match!: LookupMatch;
  @ApiProperty({ enum: RELATIONS, description: 'free: whoever meets it claims it' }) readonly status!: Relation;
  @ApiProperty({ type: LookupOwnerDto, nullable: true }) readonly owner!: LookupOwnerDto | null;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly since!: string | null;
  @ApiProperty({ ...DAY, nullable: true }) readonly protectedUntil!: string | null;
}

export class LookupAnswerDto {
  @ApiProperty({ enum: RELATIONS, description: 'of what is named surely, not of what the words are only a part of' })
  readonly verdict!: Relation;
  @ApiProperty({ type: [LookupItemDto], description: 'what others hold first; at most 10' })
  readonly items!: LookupItemDto[];
}

export class ResponsibleDto {
  @IdField({ description: 'somebody of the unit that owns it' }) readonly userId!: string;
}

export class AssignDto extends ResponsibleDto {
  @IdField({ list: true, maxItems: MOST_AT_ONCE, description: 'enterprises' }) readonly ids!: string[];
}

class AssignedEnterpriseDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class AssignedDto {
  @ApiProperty(UUID) readonly userId!: string;
  @ApiProperty({ type: [AssignedEnterpriseDto] }) readonly assigned!: AssignedEnterpriseDto[];
}
