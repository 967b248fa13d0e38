import { ApiProperty } from '@nestjs/swagger';
import {
  BusinessDateField,
  OneOfField,
  pageOf,
  ROLES,
  type Role,
  TextField,
  UNIT_KINDS,
  type UnitKind,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../domain/passwords.js';
import { TOKEN_SCOPES, type TokenScope } from '../store/access-token.store.js';

const NEW_PASSWORD = { max: PASSWORD_MOST, min: PASSWORD_LEAST } as const;

export class LoginDto {
  @TextField({ max: 64, example: 'gdq1-member' }) readonly username!: string;
  @TextField({ max: PASSWORD_MOST, example: 'zhudian-demo' }) readonly password!: string;
}

export class ChangePasswordDto {
  @TextField({ max: PASSWORD_MOST }) readonly present!: string;
  @TextField(NEW_PASSWORD) readonly next!: string;
}

export class InvitationTokenDto {
  @TextField({ max: 200 }) readonly token!: string;
}

export class InvitedDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly username!: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
}

export class AcceptInvitationDto extends InvitationTokenDto {
  @TextField(NEW_PASSWORD) readonly password!: string;
}

export class CreateTokenDto {
  @TextField({ max: 100, example: 'nightly export' }) readonly name!: string;
  @OneOfField(TOKEN_SCOPES) readonly scope!: TokenScope;
  @BusinessDateField({ optional: true, description: 'the last day; 90 days from today if absent' })
  readonly expiresOn?: BusinessDate;
}

class TokenDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: TOKEN_SCOPES }) readonly scope!: TokenScope;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class TokenPageDto extends pageOf(TokenDto) {}

export class MadeTokenDto extends TokenDto {
  @ApiProperty({ description: 'shown once' }) readonly token!: string;
}

class SelfDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly username!: string;
  @ApiProperty() readonly name!: string;
}

class MyGrantDto {
  @ApiProperty({ enum: ROLES }) readonly role!: Role;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitCode!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ enum: UNIT_KINDS }) readonly unitKind!: UnitKind;
}

export class MeDto {
  @ApiProperty({ type: SelfDto }) readonly user!: SelfDto;
  @ApiProperty({ type: [MyGrantDto] }) readonly grants!: readonly MyGrantDto[];
  @ApiProperty({ type: [String], description: 'rows of the permission matrix' })
  readonly permissions!: readonly string[];
  @ApiProperty() readonly mustChangePassword!: boolean;
}
