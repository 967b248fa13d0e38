import { ApiProperty } from '@nestjs/swagger';
import { CountField, TextField } from '#libs/http';
import type { NamedCode } from '../domain/find-codes.js';

const AT_MOST = 50;

export class CodeQuery {
  @TextField({ max: 50, optional: true, description: 'part of a name, or the beginning of a code', example: '南海' })
  readonly q?: string;
  @CountField({ min: 1, max: AT_MOST, optional: true, query: true }) readonly limit: number = AT_MOST;
}

class NamedCodeDto {
  @ApiProperty({ example: '440605' }) readonly code!: string;
  @ApiProperty({ type: [String], example: ['广东省', '佛山市', '南海区'], description: 'from the largest down' })
  readonly names!: readonly string[];
}

export class NamedCodesDto {
  @ApiProperty({ type: [NamedCodeDto] }) readonly items!: readonly NamedCode[];
}
