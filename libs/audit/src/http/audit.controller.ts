import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Operation, type Page } from '#libs/http';
import { ExportAuditHead, type HeadView } from '../export-audit-head.js';
import { type AuditEntry, ReadAudit } from '../read-audit.js';
import { type Verified, VerifyAudit } from '../verify-audit.js';
import { AuditPageDto, AuditQuery, HeadDto, VerifiedDto, VerifyQuery } from './audit.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly readAudit: ReadAudit,
    private readonly exportAuditHead: ExportAuditHead,
    private readonly verifyAudit: VerifyAudit,
  ) {}

  @Get()
  @Operation('audit.read')
  @ApiOperation({ summary: 'Who did or saw what, the latest first' })
  @ApiOkResponse({ type: AuditPageDto })
  list(@Query() query: AuditQuery): Promise<Page<AuditEntry>> {
    return this.readAudit.run(query);
  }

  @Get('verify')
  @Operation('audit.verify')
  @ApiOperation({ summary: 'Is every sealed entry as it was sealed? Names those that are not' })
  @ApiOkResponse({ type: VerifiedDto })
  verify(@Query() query: VerifyQuery): Promise<Verified> {
    return this.verifyAudit.run(query.head);
  }

  @Get('head')
  @Operation('audit.head')
  @ApiOperation({ summary: 'The signed end of the chain, to be kept elsewhere; that it was taken is recorded' })
  @ApiOkResponse({ type: HeadDto })
  head(@CurrentActor() actor: Actor): Promise<HeadView> {
    return this.exportAuditHead.run(actor);
  }
}
