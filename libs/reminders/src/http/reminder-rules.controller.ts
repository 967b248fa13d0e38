import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation } from '#libs/http';
import { ChangeReminderRule, type RuleView } from '../change-reminder-rule.js';
import { ChangeReminderSettings } from '../change-reminder-settings.js';
import { PreviewReminderRule, type RulePreview } from '../preview-reminder-rule.js';
import { EditRuleDto, PreviewRuleDto, ReminderSettingsDto, RuleDto, RulePreviewDto, settingsDto } from './rule.dto.js';

@ApiTags('reminders')
@Controller()
export class ReminderRulesController {
  constructor(
    private readonly rules: ChangeReminderRule,
    private readonly previews: PreviewReminderRule,
    private readonly settings: ChangeReminderSettings,
  ) {}

  @Get('reminder-rules')
  @Operation('reminder_rule.read')
  @ApiOperation({ summary: 'The rules of reminders as they are in force' })
  @ApiOkResponse({ type: [RuleDto] })
  list(@CurrentActor() actor: Actor): Promise<RuleView[]> {
    return this.rules.list(actor);
  }

  @Put('reminder-rules')
  @Operation('reminder_rule.change')
  @ApiOperation({ summary: 'A new version of one rule; what it plans is planned anew' })
  @ApiOkResponse({ type: [RuleDto] })
  change(@CurrentActor() actor: Actor, @Body() body: EditRuleDto): Promise<RuleView[]> {
    return this.rules.run(actor, body.toEdit());
  }

  @Post('reminder-rules/preview')
  @HttpCode(200)
  @Operation('reminder_rule.change')
  @ApiOperation({ summary: 'What a past period would have rung under a changed rule; nothing is changed' })
  @ApiOkResponse({ type: RulePreviewDto })
  preview(@CurrentActor() actor: Actor, @Body() { from, to, rule }: PreviewRuleDto): Promise<RulePreview> {
    return this.previews.run(actor, from, to, rule.toEdit());
  }

  @Get('units/:id/reminder-settings')
  @Operation('reminder_setting.read')
  @ApiOperation({ summary: "A unit's quiet hours, digests, and whom its lead names" })
  @ApiOkResponse({ type: ReminderSettingsDto })
  async readSettings(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return settingsDto(await this.settings.read(actor, id));
  }

  @Put('units/:id/reminder-settings')
  @Operation('reminder_setting.change')
  @ApiOperation({ summary: 'Set them' })
  @ApiOkResponse({ type: ReminderSettingsDto })
  async changeSettings(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReminderSettingsDto,
  ) {
    return settingsDto(await this.settings.run(actor, id, body.toSettings()));
  }
}
