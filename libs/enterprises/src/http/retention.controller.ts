import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, CountField, CurrentActor, Operation, type Page, PageQuery, pageOf } from '#libs/http';
import { ENTERPRISE_STATUSES, STAGES } from '../domain/stage.js';
import { type DuePersonView, Retention, type RetentionView } from '../retention.js';

const LEAST_MONTHS = 6;
const MOST_MONTHS = 240;

class SetRetentionDto {
  @CountField({ min: 0, max: 2_000_000_000, description: 'as last read; 0 where nothing was set' })
  readonly version!: number;
  @CountField({ min: LEAST_MONTHS, max: MOST_MONTHS, nullable: true, description: 'null: nobody is proposed' })
  readonly months!: number | null;
}

class RetentionDto {
  @ApiProperty({ type: 'integer', nullable: true }) readonly months!: number | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly recordedAt!: string | null;
}

class DuePersonDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'uuid' }) readonly enterpriseId!: string;
  @ApiProperty() readonly enterpriseName!: string;
  @ApiProperty({ enum: ENTERPRISE_STATUSES }) readonly status!: string;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerUnitId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly lastActivityOn!: string | null;
  @ApiProperty({ enum: ['lost', 'never_signed'] }) readonly why!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

class DuePersonPageDto extends pageOf(DuePersonDto) {}

@ApiTags('contact persons')
@Controller()
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  @Get('settings/retention')
  @Operation('retention.read')
  @ApiOperation({ summary: 'After how many idle months people are proposed for erasure' })
  @ApiOkResponse({ type: RetentionDto })
  read(): Promise<RetentionView> {
    return this.retention.read();
  }

  @Put('settings/retention')
  @Operation('retention.set')
  @ApiOperation({ summary: 'Set it; nobody is erased by it' })
  @ApiOkResponse({ type: RetentionDto })
  set(@CurrentActor() actor: Actor, @Body() { version, months }: SetRetentionDto): Promise<RetentionView> {
    return this.retention.set(actor, version, months);
  }

  @Get('contact-persons/due')
  @Operation('retention.read')
  @ApiOperation({
    summary: 'People of lost or never signed enterprises who are kept longer than that, the longest idle first',
  })
  @ApiOkResponse({ type: DuePersonPageDto })
  due(@Query() query: PageQuery): Promise<Page<DuePersonView>> {
    return this.retention.due(query);
  }
}
