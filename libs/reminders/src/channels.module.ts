import { Module } from '@nestjs/common';
import { ChannelSettings } from './channel-settings.js';
import { ChannelAdapters } from './channels/channel-adapters.js';
import { EmailChannel } from './channels/email.channel.js';
import { PostOut } from './channels/post-out.js';
import { DingtalkChannel, FeishuChannel, WebhookChannel, WecomChannel } from './channels/robot-channels.js';
import { SealedTargets } from './channels/sealed-targets.js';
import { ChannelsController } from './http/channels.controller.js';
import { ChannelSettingStore } from './store/channel-setting.store.js';
import { RobotBudgetStore } from './store/robot-budget.store.js';
import { TryChannel } from './try-channel.js';

/** Where a message goes, and by what: settings of units and people, one adapter a channel. */
@Module({
  controllers: [ChannelsController],
  providers: [
    ChannelAdapters,
    ChannelSettings,
    ChannelSettingStore,
    DingtalkChannel,
    EmailChannel,
    FeishuChannel,
    PostOut,
    RobotBudgetStore,
    SealedTargets,
    TryChannel,
    WebhookChannel,
    WecomChannel,
  ],
  exports: [ChannelAdapters, ChannelSettings, ChannelSettingStore, RobotBudgetStore],
})
export class ChannelsModule {}
