import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Operation, type Page } from '#libs/http';
import { type AuditEntry, ReadAudit } from '../read-audit.js';
import { AuditPageDto, AuditQuery } from './audit.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly readAudit: ReadAudit) {}

  @Get()
  @Operation('audit.read')
  @ApiOperation({ summary: 'Who did or saw what, the latest first' })
  @ApiOkResponse({ type: AuditPageDto })
  list(@Query() query: AuditQuery): Promise<Page<AuditEntry>> {
    return this.readAudit.run(query);
  }
}
