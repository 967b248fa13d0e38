import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation } from '#libs/http';
import { type MergedEnterprises, MergeEnterprises } from '../merge-enterprises.js';
import { SplitEnterprises, type SplitEnterprisesAnswer } from '../split-enterprises.js';
import { MergeDto, MergedDto, SplitAnswerDto, SplitDto } from './merge.dto.js';

@ApiTags('enterprises')
@Controller('enterprises/:id')
export class MergeController {
  constructor(
    private readonly mergeEnterprises: MergeEnterprises,
    private readonly splitEnterprises: SplitEnterprises,
  ) {}

  @Post('merge')
  @HttpCode(200)
  @Operation('enterprise.merge')
  @ApiOperation({ summary: 'It is the same as another: all facts move, and this id leads to the survivor' })
  @ApiOkResponse({ type: MergedDto })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MergeDto,
  ): Promise<MergedEnterprises> {
    return this.mergeEnterprises.run(actor, id, body);
  }

  @Post('split')
  @HttpCode(200)
  @Operation('enterprise.split')
  @ApiOperation({ summary: 'Undo a merge: by the merged id, or the latest merge of the survivor' })
  @ApiOkResponse({ type: SplitAnswerDto })
  split(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SplitDto,
  ): Promise<SplitEnterprisesAnswer> {
    return this.splitEnterprises.run(actor, id, body);
  }
}
