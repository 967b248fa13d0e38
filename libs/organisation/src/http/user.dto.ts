import { ApiProperty } from '@nestjs/swagger';
import {
  BusinessDateField,
  CountField,
  FlagField,
  IdField,
  NestedField,
  OneOfField,
  PageQuery,
  pageOf,
  ROLES,
  type Role,
  TextField,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../domain/passwords.js';

const USERNAME = { max: 64, min: 2, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]+$/, example: 'liang.wei' } as const;

class GrantDto {
  @OneOfField(ROLES) readonly role!: Role;
  @IdField() readonly unitId!: string;
  @BusinessDateField({ optional: true }) readonly from?: BusinessDate;
  @BusinessDateField({ optional: true }) readonly to?: BusinessDate;
}

export class CreateUserDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ ...USERNAME, optional: true }) readonly username?: string;
  @TextField({ max: 50, example: '梁薇' }) readonly name!: string;
  @TextField({ max: 32, optional: true, pattern: /^[0-9+() -]{7,}$/ }) readonly phone?: string;
  @TextField({
    max: PASSWORD_MOST,
    min: PASSWORD_LEAST,
    optional: true,
    description: 'must be changed at the first sign-in; without one: invite',
  })
  readonly password?: string;
  @NestedField(() => GrantDto, { list: true, maxItems: 20 }) readonly grants!: GrantDto[];
}

export class ChangeUserDto {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @TextField({ ...USERNAME, optional: true }) readonly username?: string;
  @TextField({ max: 50, optional: true }) readonly name?: string;
  @TextField({ max: 32, optional: true, nullable: true, pattern: /^[0-9+() -]{7,}$/ }) readonly phone?: string | null;
  @FlagField({ optional: true }) readonly disabled?: boolean;
  @NestedField(() => GrantDto, { list: true, optional: true, maxItems: 20, description: 'all of them' })
  readonly grants?: GrantDto[];
}

export class UserQueryDto extends PageQuery {
  @TextField({ max: 50, optional: true, description: 'part of the name or user name' }) readonly q?: string;
  @IdField({ optional: true }) readonly unitId?: string;
}

class DatedGrantDto {
  @ApiProperty({ enum: ROLES }) readonly role!: Role;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly from!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly to!: string | null;
}

export class UserDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: String, nullable: true }) readonly username!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) readonly phone!: string | null;
  @ApiProperty() readonly canSignIn!: boolean;
  @ApiProperty() readonly invited!: boolean;
  @ApiProperty() readonly disabled!: boolean;
  @ApiProperty({ type: [DatedGrantDto] }) readonly grants!: readonly DatedGrantDto[];
}

export class UserPageDto extends pageOf(UserDto) {}

export class InvitationDto {
  @ApiProperty({ format: 'uuid' }) readonly userId!: string;
  @ApiProperty({ description: 'shown once; the office passes it on' }) readonly invitation!: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
}
