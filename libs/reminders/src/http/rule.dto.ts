import { ApiProperty } from '@nestjs/swagger';
import {
  BothLanguagesDto,
  BusinessDateField,
  CountField,
  FlagField,
  IdField,
  NestedField,
  OneOfField,
  TextField,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import type { RuleEditGiven } from '../change-reminder-rule.js';
import { ESCALATION_TARGETS, type EscalationTarget, RULE_CODES, type RuleCode } from '../domain/rules.js';
import type { VersionedSettings } from '../store/setting.store.js';

const HOUR = { max: 5, min: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, example: '08:37' } as const;

class EscalationDto {
  @CountField({ min: 1, max: 366, description: 'working days after the last due day' }) readonly after!: number;
  @OneOfField(ESCALATION_TARGETS) readonly to!: EscalationTarget;
}

export class EditRuleDto {
  @OneOfField(RULE_CODES) readonly code!: RuleCode;
  @CountField({ min: 0, max: 1_000_000, description: 'the version that was read' }) readonly version!: number;
  @FlagField() readonly enabled!: boolean;
  @CountField({ min: -366, max: 366, list: true, maxItems: 10, description: 'days from the base date, in order' })
  readonly due!: number[];
  @CountField({ min: 1, max: 366, nullable: true, description: 'again every so many working days' })
  readonly repeatEvery!: number | null;
  @TextField(HOUR) readonly hour!: string;
  @NestedField(() => EscalationDto, { list: true, maxItems: 10 }) readonly escalates!: EscalationDto[];

  toEdit(): RuleEditGiven {
    const { code, version, enabled, due, repeatEvery, hour, escalates } = this;
    return {
      code,
      version,
      enabled,
      due,
      repeatEvery,
      hour,
      escalates: escalates.map(({ after, to }) => ({ after, to })),
    };
  }
}

export class PreviewRuleDto {
  @BusinessDateField({ description: 'a past period, at most 366 days' }) readonly from!: BusinessDate;
  @BusinessDateField() readonly to!: BusinessDate;
  @NestedField(() => EditRuleDto) readonly rule!: EditRuleDto;
}

class PreviewRowDto {
  @ApiProperty({ type: String, nullable: true }) readonly unitCode!: string | null;
  @ApiProperty({ type: 'integer', description: 'as the rule is' }) readonly current!: number;
  @ApiProperty({ type: 'integer', description: 'as it would be' }) readonly changed!: number;
}

export class RulePreviewDto {
  @ApiProperty({ type: 'integer' }) readonly current!: number;
  @ApiProperty({ type: 'integer' }) readonly changed!: number;
  @ApiProperty({ type: [PreviewRowDto] }) readonly byUnit!: readonly PreviewRowDto[];
}

class EscalationViewDto {
  @ApiProperty({ type: 'integer' }) readonly after!: number;
  @ApiProperty({ enum: ESCALATION_TARGETS }) readonly to!: string;
}

export class RuleDto {
  @ApiProperty({ enum: RULE_CODES }) readonly code!: string;
  @ApiProperty({ type: 'integer', description: '0: as it comes with the product' }) readonly version!: number;
  @ApiProperty({ type: BothLanguagesDto }) readonly name!: BothLanguagesDto;
  @ApiProperty() readonly subject!: string;
  @ApiProperty({ enum: ['working', 'calendar'] }) readonly days!: string;
  @ApiProperty() readonly enabled!: boolean;
  @ApiProperty({ type: [Number] }) readonly due!: readonly number[];
  @ApiProperty({ type: 'integer', nullable: true }) readonly repeatEvery!: number | null;
  @ApiProperty({ example: '08:37' }) readonly hour!: string;
  @ApiProperty({ type: [EscalationViewDto] }) readonly escalates!: readonly EscalationViewDto[];
  @ApiProperty({ type: String, nullable: true }) readonly changedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly changedBy!: string | null;
}

export class ReminderSettingsDto {
  @CountField({ min: 0, max: 1_000_000, description: 'the version that was read; 0 where nobody set anything' })
  readonly version!: number;
  @TextField({ ...HOUR, example: '20:00' }) readonly quietFrom!: string;
  @TextField({ ...HOUR, example: '08:00' }) readonly quietTo!: string;
  @FlagField({ description: 'days off are quiet, too' }) readonly quietDaysOff!: boolean;
  @FlagField() readonly digestDaily!: boolean;
  @FlagField() readonly digestWeekly!: boolean;
  @IdField({ list: true, maxItems: 50, description: 'told beside the lead of what concerns the unit' })
  readonly namedUserIds!: string[];

  toSettings(): VersionedSettings {
    const { version, quietFrom, quietTo, quietDaysOff, digestDaily, digestWeekly, namedUserIds } = this;
    const quiet = { from: quietFrom, to: quietTo, daysOff: quietDaysOff };
    return { version, quiet, digestDaily, digestWeekly, namedUserIds };
  }
}

export function settingsDto({ quiet, version, digestDaily, digestWeekly, namedUserIds }: VersionedSettings) {
  return {
    version,
    quietFrom: quiet.from,
    quietTo: quiet.to,
    quietDaysOff: quiet.daysOff,
    digestDaily,
    digestWeekly,
    namedUserIds,
  };
}
