import { Module } from '@nestjs/common';
import { EnterprisesModule } from '#libs/enterprises';
import { PipelineModule } from '#libs/pipeline';
import { AddressMessage } from './address-message.js';
import { BulkReminders } from './bulk-reminders.js';
import { CalendarFeeds, EndCalendarFeed } from './calendar/calendar-feeds.js';
import { ChannelTargets, MessageComposer } from './carrying-ports.js';
import { ChangeReminderRule } from './change-reminder-rule.js';
import { ChangeReminderSettings } from './change-reminder-settings.js';
import { ChannelsModule } from './channels.module.js';
import { ComposeManualMessage } from './compose-manual-message.js';
import { ComposeMessage } from './compose-message.js';
import { DeliveryQueues } from './delivery-queues.js';
import {
  FollowCalendar,
  FollowDifficulties,
  FollowEnterprises,
  FollowHandOvers,
  FollowMilestones,
  FollowOwnership,
  FollowRequests,
} from './follow-facts.js';
import { ForgetInReminders } from './forget-in-reminders.js';
import { CalendarFeedController } from './http/calendar-feed.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { LinksController } from './http/links.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { ReminderRulesController } from './http/reminder-rules.controller.js';
import { RemindersController } from './http/reminders.controller.js';
import { Inbox } from './inbox.js';
import { ActByLink } from './links/act-by-link.js';
import { ActionLinks } from './links/action-links.js';
import { LinkTokens } from './links/link-tokens.js';
import { FollowInbox } from './live/follow-inbox.js';
import { LiveModule } from './live/live.module.js';
import { MessageLinks } from './message-links.js';
import { MessageWording } from './message-wording.js';
import { PastDeliveries } from './past-deliveries.js';
import { PlanAhead } from './plan-ahead.js';
import { PlanReminders } from './plan-reminders.js';
import { PreviewReminderRule } from './preview-reminder-rule.js';
import { NoteChannelWorks, RaiseChannelAlarm } from './raise-channel-alarm.js';
import { ReadReminders } from './read-reminders.js';
import { ReadUnreached } from './read-unreached.js';
import { RecipientChannels } from './recipient-channels.js';
import { ReminderRules } from './reminder-rules.js';
import { ReminderViews } from './reminder-views.js';
import { ResponsibleForReminders } from './responsible-for-reminders.js';
import { RingContexts } from './ring-context.js';
import { RingDigests } from './ring-digests.js';
import { RingMessages } from './ring-messages.js';
import { RingReminders } from './ring-reminders.js';
import { RingWhatIsDue } from './ring-what-is-due.js';
import { SendNotice } from './send-notice.js';
import { SetUpTargets } from './set-up-targets.js';
import { SimulateReminders } from './simulate-reminders.js';
import { AboutStore } from './store/about.store.js';
import { CalendarFeedStore } from './store/calendar-feed.store.js';
import { CourseStore } from './store/course.store.js';
import { DeliveryStore } from './store/delivery.store.js';
import { DigestStore } from './store/digest.store.js';
import { ImportWaitingStore } from './store/import-waiting.store.js';
import { InboxStore } from './store/inbox.store.js';
import { MessageStore } from './store/message.store.js';
import { MissedStore } from './store/missed.store.js';
import { NoticeStore } from './store/notice.store.js';
import { PastStore } from './store/past.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { ReminderActStore } from './store/reminder-act.store.js';
import { ReminderListStore } from './store/reminder-list.store.js';
import { RuleStore } from './store/rule.store.js';
import { SettingStore } from './store/setting.store.js';
import { SubjectStore } from './store/subject.store.js';
import { UsedLinkStore } from './store/used-link.store.js';
import { Sweeps } from './sweeps.js';
import { TakeBackHeld } from './take-back-held.js';
import {
  TellOfAnswer,
  TellOfCollision,
  TellOfMerge,
  TellOfSettledCollision,
  TellOfSplit,
  TellOfTouch,
} from './tell-owners.js';
import { FollowWaitingRows } from './waiting-rows.js';
import { WorkOnReminder } from './work-on-reminder.js';

@Module({
  imports: [ChannelsModule, EnterprisesModule, LiveModule, PipelineModule],
  controllers: [
    CalendarFeedController,
    InboxController,
    LinksController,
    MessagesController,
    ReminderRulesController,
    RemindersController,
  ],
  providers: [
    ForgetInReminders,
    ActByLink,
    AddressMessage,
    CalendarFeeds,
    CalendarFeedStore,
    EndCalendarFeed,
    FollowInbox,
    Inbox,
    InboxStore,
    LinkTokens,
    NoteChannelWorks,
    RaiseChannelAlarm,
    UsedLinkStore,
    BulkReminders,
    ChangeReminderRule,
    ChangeReminderSettings,
    ComposeManualMessage,
    MessageWording,
    PreviewReminderRule,
    ReadReminders,
    ReminderViews,
    ReadUnreached,
    RecipientChannels,
    ResponsibleForReminders,
    RingMessages,
    WorkOnReminder,
    AboutStore,
    MessageStore,
    ReminderActStore,
    ReminderListStore,
    DeliveryQueues,
    DeliveryStore,
    DigestStore,
    FollowCalendar,
    FollowDifficulties,
    FollowEnterprises,
    FollowHandOvers,
    FollowMilestones,
    FollowOwnership,
    FollowRequests,
    FollowWaitingRows,
    ImportWaitingStore,
    MissedStore,
    PlanAhead,
    PlanReminders,
    ReminderRules,
    ReminderStore,
    RingContexts,
    RingDigests,
    RingReminders,
    RingWhatIsDue,
    TakeBackHeld,
    CourseStore,
    PastDeliveries,
    PastStore,
    SimulateReminders,
    RuleStore,
    SettingStore,
    SubjectStore,
    NoticeStore,
    SendNotice,
    TellOfAnswer,
    TellOfCollision,
    TellOfMerge,
    TellOfSettledCollision,
    TellOfSplit,
    TellOfTouch,
    Sweeps,
    { provide: ChannelTargets, useClass: SetUpTargets },
    { provide: MessageComposer, useClass: ComposeMessage },
    { provide: MessageLinks, useClass: ActionLinks },
  ],
  exports: [
    BulkReminders,
    ChannelsModule,
    ChannelTargets,
    DeliveryQueues,
    DeliveryStore,
    LiveModule,
    MessageComposer,
    PastDeliveries,
    RingWhatIsDue,
    Sweeps,
  ],
})
export class RemindersModule {}
