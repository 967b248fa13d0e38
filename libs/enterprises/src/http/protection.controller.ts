import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessDateField, CountField, CurrentActor, Operation, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { ProtectionSettings, type ProtectionSettingsView } from '../protection-settings.js';

const MOST_DAYS = 3_650;

class SetProtectionDto {
  @CountField({ min: 0, max: 2_000_000_000, description: 'as last read; 0 where nothing was set' })
  readonly version!: number;
  @BusinessDateField({ description: 'after today: what is protected by now stays so' })
  readonly validFrom!: BusinessDate;
  @CountField({ min: 1, max: MOST_DAYS, description: 'protected so many days after a claim or a substantive step' })
  readonly days!: number;
  @CountField({ min: 1, max: MOST_DAYS, description: 'renewal ends so many days after the last new stage' })
  readonly daysWithoutNewStage!: number;
  @TextField({ min: 1, max: 500 }) readonly reason!: string;
}

class ProtectionDto {
  @ApiProperty({ type: 'integer' }) readonly days!: number;
  @ApiProperty({ type: 'integer' }) readonly daysWithoutNewStage!: number;
}

class ProtectionSettingDto extends ProtectionDto {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ format: 'uuid' }) readonly recordedBy!: string;
}

class ProtectionSettingsDto {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: ProtectionDto }) readonly today!: ProtectionDto;
  @ApiProperty({ type: ProtectionSettingDto, isArray: true }) readonly settings!: readonly ProtectionSettingDto[];
}

@ApiTags('ownership')
@Controller('settings/protection')
export class ProtectionController {
  constructor(private readonly protection: ProtectionSettings) {}

  @Get()
  @Operation('protection_setting.read')
  @ApiOperation({ summary: 'How long an owner is protected, and from which day' })
  @ApiOkResponse({ type: ProtectionSettingsDto })
  read(): Promise<ProtectionSettingsView> {
    return this.protection.read();
  }

  @Put()
  @Operation('protection_setting.set')
  @ApiOperation({ summary: 'Set it from a coming day on; clocks that run keep the numbers of the day they began' })
  @ApiOkResponse({ type: ProtectionSettingsDto })
  set(@CurrentActor() actor: Actor, @Body() body: SetProtectionDto): Promise<ProtectionSettingsView> {
    return this.protection.set(actor, body);
  }
}
