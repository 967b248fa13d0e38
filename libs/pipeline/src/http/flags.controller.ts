import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation, type Page } from '#libs/http';
import { ConfirmEnterprise } from '../confirm-enterprise.js';
import { ConfirmEvidence } from '../confirm-evidence.js';
import { Flags, type FlagView } from '../flags.js';
import { SettleFlag } from '../settle-flag.js';
import {
  ConfirmDto,
  ConfirmedDto,
  ConfirmedEnterpriseDto,
  FlagDto,
  FlagPageDto,
  FlagsQueryDto,
  SettleFlagDto,
} from './flags.dto.js';

@ApiTags('pipeline')
@Controller()
export class FlagsController {
  constructor(
    private readonly flags: Flags,
    private readonly settleFlag: SettleFlag,
    private readonly confirmEvidence: ConfirmEvidence,
    private readonly confirmEnterprise: ConfirmEnterprise,
  ) {}

  @Get('flags')
  @Operation('flag.list')
  @ApiOperation({ summary: 'What looks wrong about signings, with the reason in words; it counts until it is settled' })
  @ApiOkResponse({ type: FlagPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: FlagsQueryDto): Promise<Page<FlagView>> {
    return this.flags.page(actor, query);
  }

  @Post('flags/:id/settle')
  @HttpCode(200)
  @Operation('flag.settle')
  @ApiOperation({ summary: 'Say what is so: it stands, or it is to be corrected' })
  @ApiOkResponse({ type: FlagDto })
  settle(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SettleFlagDto,
  ): Promise<FlagView> {
    return this.settleFlag.run(actor, id, body);
  }

  @Post('evidence/:id/confirm')
  @HttpCode(200)
  @Operation('evidence.confirm')
  @ApiOperation({ summary: 'What was imported as `needs_review` is right' })
  @ApiOkResponse({ type: ConfirmedDto })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { note }: ConfirmDto,
  ): Promise<ConfirmedDto> {
    return this.confirmEvidence.run(actor, id, note);
  }
  @Post('enterprises/:id/confirm')
  @HttpCode(200)
  @Operation('enterprise.confirm')
  @ApiOperation({ summary: 'All that was imported of it as `needs_review` is right' })
  @ApiOkResponse({ type: ConfirmedEnterpriseDto })
  confirmWhole(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { note }: ConfirmDto,
  ): Promise<ConfirmedEnterpriseDto> {
    return this.confirmEnterprise.run(actor, id, note);
  }
}
