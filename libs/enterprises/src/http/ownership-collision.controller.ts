import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation, type Page } from '#libs/http';
import type { CollisionView } from '../collision-views.js';
import { ReadCollisions } from '../read-collisions.js';
import { SettleCollision } from '../settle-collision.js';
import { CollisionDto, CollisionPageDto, CollisionQuery, SettleCollisionDto } from './ownership.dto.js';

@ApiTags('ownership')
@Controller('ownership-collisions')
export class OwnershipCollisionController {
  constructor(
    private readonly readCollisions: ReadCollisions,
    private readonly settleCollision: SettleCollision,
  ) {}

  @Get()
  @Operation('ownership_collision.read')
  @ApiOperation({ summary: 'Ledgers that report what another unit holds, the latest first' })
  @ApiOkResponse({ type: CollisionPageDto })
  list(@Query() query: CollisionQuery): Promise<Page<CollisionView>> {
    return this.readCollisions.run(query);
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Operation('ownership_collision.settle')
  @ApiOperation({ summary: 'Keep the owner, or transfer to the unit of the ledger' })
  @ApiOkResponse({ type: CollisionDto })
  settle(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { decision, note }: SettleCollisionDto,
  ): Promise<CollisionView> {
    return this.settleCollision.run(actor, id, decision, note);
  }
}
