import { ApiProperty } from '@nestjs/swagger';
import { CountField, IdField, OneOfField, pageOf, TextField } from '#libs/http';
import { DECISION_ROLES, type DecisionRole } from '../domain/contact-person.js';

const TEXT = { max: 100, optional: true, nullable: true } as const;

class ContactPersonFields {
  @TextField({ ...TEXT, example: '投资总监' }) readonly title?: string | null;
  @TextField({
    max: 30,
    list: true,
    maxItems: 10,
    optional: true,
    pattern: /^[+＋]?[\d０-９ ()（）–—-]{3,29}$/u,
    example: ['13812345678'],
  })
  readonly phones?: string[];
  @TextField({ ...TEXT, max: 60 }) readonly wechat?: string | null;
  @TextField({ ...TEXT, pattern: /^[^\s@]+@[^\s@]+$/, example: 'zhang@example.com' }) readonly email?: string | null;
  @OneOfField(DECISION_ROLES, { optional: true, nullable: true }) readonly decisionRole?: DecisionRole | null;
}

export class AddContactPersonDto extends ContactPersonFields {
  @IdField({ optional: true, description: 'chosen by the client: a resend has the effect of once' })
  readonly id?: string;
  @TextField({ max: 50, example: '张伟' }) readonly name!: string;
}

export class ChangeContactPersonDto extends ContactPersonFields {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @TextField({ max: 50, optional: true }) readonly name?: string;
}

export class RevealDto {
  @TextField({ max: 200, example: '回访约时间', description: 'kept in the audit trail' }) readonly reason!: string;
}

export class EraseDto {
  @TextField({ max: 200, example: '本人要求删除', description: 'kept in the audit trail, without the person' })
  readonly reason!: string;
}

export class ContactPersonDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly enterpriseId!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ example: '张伟' }) readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly title!: string | null;
  @ApiProperty({ type: [String], example: ['138****5678'] }) readonly phones!: string[];
  @ApiProperty({ type: String, nullable: true, example: 'w****3' }) readonly wechat!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'z****@example.com' }) readonly email!: string | null;
  @ApiProperty({ enum: DECISION_ROLES, type: String, nullable: true }) readonly decisionRole!: DecisionRole | null;
  @ApiProperty({ description: 'false only where it was revealed' }) readonly masked!: boolean;
  @ApiProperty({ description: 'nothing of the person is kept' }) readonly erased!: boolean;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class ContactPersonPageDto extends pageOf(ContactPersonDto) {}
